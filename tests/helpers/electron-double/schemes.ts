/*
 * A stock Chromium knows no `app:` scheme and would give it an opaque origin. So app://adal/x is http://adal.app.localhost/x
 * inside the page, a secure origin that no request leaves the machine for, and app://adal/x everywhere outside of it.
 */

const registered = new Map<string, { standard?: boolean; secure?: boolean }>();

export const registerSchemes = (
  schemes: readonly { scheme: string; privileges?: { standard?: boolean; secure?: boolean } }[],
): void => {
  for (const { scheme, privileges } of schemes) registered.set(scheme, privileges ?? {});
};

const INSIDE = /^http:\/\/([\w-]+)\.([\w-]+)\.localhost(\/.*)?$/;

/** The address that the page gets for one of the app's own; any other stays. */
export const inside = (url: string): string => {
  const own = /^([\w-]+):\/\/([\w-]+)(\/.*)?$/.exec(url);
  const privileges = own?.[1] === undefined ? undefined : registered.get(own[1]);
  if (own === null || privileges === undefined) return url;
  if (privileges.standard !== true || privileges.secure !== true)
    throw new Error(`The double only models standard, secure schemes: ${url}`);
  return `http://${own[2]}.${own[1]}.localhost${own[3] ?? '/'}`;
};

/** The address as the app knows it. */
export const outside = (url: string): string => {
  const own = INSIDE.exec(url);
  return own?.[2] !== undefined && registered.has(own[2]) ? `${own[2]}://${own[1]}${own[3] ?? '/'}` : url;
};

/** The scheme of an address as the app knows it, without the colon. */
export const schemeOf = (url: string): string => /^([\w-]+):/.exec(url)?.[1] ?? '';
