/**
 * The canonical JSON text of a value (RFC 8785): keys in ascending order by UTF-16 code units, no spaces, numbers and strings
 * as ECMAScript writes them. Fields that are undefined are left out. Throws for what a body of the ledger may not hold:
 * numbers that are not whole, text with half a surrogate pair, functions.
 */
export function canonical(value: unknown): string {
  if (typeof value === 'string') {
    if (!value.isWellFormed()) throw new TypeError('Text with half a surrogate pair has no canonical form');
    return JSON.stringify(value);
  }
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new TypeError(`${value} is not a whole number`);
    return JSON.stringify(value);
  }
  if (value === null || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object') throw new TypeError(`A ${typeof value} has no canonical form`);
  let text = '';
  const fields = value as Readonly<Record<string, unknown>>;
  for (const key of Object.keys(fields).toSorted()) {
    if (fields[key] !== undefined) text += `${text && ','}${canonical(key)}:${canonical(fields[key])}`;
  }
  return `{${text}}`;
}

/**
 * Whether a text is the canonical form of the value that it parses to. JSON.stringify writes numbers and strings as the RFC
 * asks and keeps the order of the keys, so that only this order is left to check, at a third of the cost. Where JavaScript
 * itself reorders keys (those that look like array indexes) the full way decides.
 */
export function isCanonical(text: string, value: unknown): boolean {
  if (JSON.stringify(value) === text && isPlain(value) && !text.includes('\\ud')) return true;
  try {
    return canonical(value) === text;
  } catch {
    return false;
  }
}

/** Whether all keys are in order and all numbers whole. */
function isPlain(value: unknown): boolean {
  if (typeof value === 'number') return Number.isSafeInteger(value);
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(isPlain);
  let before: string | undefined;
  for (const [key, inner] of Object.entries(value)) {
    if ((before !== undefined && key <= before) || !isPlain(inner)) return false;
    before = key;
  }
  return true;
}
