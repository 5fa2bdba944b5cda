import { LANGUAGES } from '../shop/languages.ts';
import { HOME } from './address.ts';
import { FAILURE_TEXTS, type StartFault } from './failure-texts.ts';
import type { Key } from './keys.ts';
import { reply } from './scheme.ts';

const AGAIN = 'try-again';

/** Where the link "Try again" leads. Nobody gets there: the host hears of it and starts anew. */
export const TRY_AGAIN = `${HOME}${AGAIN}`;

const LEAVE_KEYS = process.platform === 'darwin' ? 'Cmd+Q' : 'Alt+F4';

/** No PIN can be asked for without a shop, so here, and only here, the system's own keys close the kiosk. */
export const isLeaveKey = ({ code, alt, meta }: Key): boolean =>
  process.platform === 'darwin' ? meta && code === 'KeyQ' : alt && code === 'F4';

/** One column a language, side by side down to a screen of 1024 x 600, so that nobody has to scroll. Colours as in tokens.css. */
const STYLE = `
  :root { color-scheme: light; font: 20px/1.5 system-ui, sans-serif; color: #0a2540; background: #fffaf1; }
  body { margin: 0; min-height: 100vh; box-sizing: border-box; padding: 2rem; display: grid; align-content: center;
    justify-items: center; gap: 2rem; user-select: none; }
  .sun { width: 4rem; height: 4rem; border-radius: 50%; background: #ffc52e; box-shadow: 0 0 0 0.75rem #fff4d6; }
  @media (max-height: 720px) { .sun { display: none; } }
  main { display: grid; grid-template-columns: repeat(auto-fit, minmax(13.5rem, 1fr)); gap: 2rem; width: 100%; max-width: 68rem; }
  section { display: grid; gap: 0.5rem; align-content: start; grid-template-rows: subgrid; grid-row: span 4; }
  h1, h2 { margin: 0; font-size: 1.3rem; line-height: 1.25; }
  p { margin: 0; }
  .why { color: #384b63; }
  a { justify-self: start; margin-block-start: 0.5rem; padding: 1rem 1.25rem; min-height: 32px; border-radius: 1rem;
    border: 2px solid #946400; background: #ffc52e; color: #0a2540; font-weight: 700; line-height: 32px; text-decoration: none; }
  a:focus-visible { outline: 4px solid #0a2540; outline-offset: 3px; }
  footer { width: 100%; max-width: 68rem; color: #384b63; font-size: 0.8rem; overflow-wrap: anywhere; }
`;

const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);

const page = (fault: StartFault, detail: string): string => `<!doctype html>
<html lang="kk">
<head><meta charset="utf-8"><title>Adal</title><link rel="stylesheet" href="/failure.css"></head>
<body><div class="sun"></div><main>
${LANGUAGES.map((language, index) => {
  const { title, call, again, why } = FAILURE_TEXTS[language];
  const level = index === 0 ? 'h1' : 'h2';
  return `<section lang="${language}"><${level}>${title}</${level}><p>${call}</p><p class="why">${why[fault]}</p><a href="/${AGAIN}" draggable="false">${again}</a></section>`;
}).join('\n')}</main>
<footer><p>${LANGUAGES.map((language) => `<span lang="${language}">${FAILURE_TEXTS[language].close}</span>`).join(' · ')}: ${LEAVE_KEYS}</p>
<p lang="en">${escape(detail)}</p></footer></body></html>`;

/** Answers for the whole scheme while there is no shop: a calm page that says whom to call, without a script. `detail` is for that person. */
export const failureSite = ({ url }: { readonly url: string }, fault: StartFault, detail: string): Response =>
  url === `${HOME}failure.css`
    ? reply(STYLE, 'text/css; charset=utf-8')
    : reply(page(fault, detail), 'text/html; charset=utf-8');
