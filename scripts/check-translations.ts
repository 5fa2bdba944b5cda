import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LANGUAGES, type Language } from '../shop/languages.ts';

/*
 * Holds the texts of the three languages against each other and against the screens: complete, with every plural that a
 * language has, with the same placeholders, none used that is not there, none there that is not used.
 */

/** CLDR's plural categories for whole numbers. Kept here, since Node builds with few locales know too little. */
const PLURALS: Readonly<Record<Language, readonly string[]>> = {
  kk: ['one', 'other'],
  ru: ['one', 'few', 'many', 'other'],
  en: ['one', 'other'],
};
const PLURAL_SUFFIX = /_(?:one|few|many|other)$/;

/** Texts of one language and namespace by key, such as `goods.search`. */
export type Texts = ReadonlyMap<string, string>;
/** Texts by namespace. */
export type LanguageTexts = ReadonlyMap<string, Texts>;
export type AllTexts = Readonly<Record<Language, LanguageTexts>>;
/** A source file of the page. */
export type Source = { readonly path: string; readonly text: string };

function flatten(node: unknown, prefix = ''): [string, string][] {
  if (typeof node === 'string') return [[prefix, node]];
  return Object.entries(node as Record<string, unknown>).flatMap(([key, value]) =>
    flatten(value, prefix === '' ? key : `${prefix}.${key}`),
  );
}

/** Texts from the parsed JSON of a namespace. */
export const textsOf = (json: unknown): Texts => new Map(flatten(json));

const placeholders = (text: string) =>
  [...new Set([...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map((match) => match[1] ?? ''))].toSorted().join(', ');
const stem = (key: string) => key.replace(PLURAL_SUFFIX, '');

/** Every way in which the languages differ, as sentences. */
export function compareLanguages(texts: AllTexts): string[] {
  const namespaces = new Set(LANGUAGES.flatMap((language) => [...texts[language].keys()]));
  return [...namespaces].flatMap((namespace) => {
    const stems = new Set(LANGUAGES.flatMap((l) => [...(texts[l].get(namespace)?.keys() ?? [])].map(stem)));
    return [...stems].flatMap((key) => compareKey(texts, namespace, key));
  });
}

function compareKey(texts: AllTexts, namespace: string, key: string): string[] {
  const of = (language: Language) => texts[language].get(namespace) ?? new Map<string, string>();
  const plural = LANGUAGES.some((language) =>
    [...of(language).keys()].some((each) => each !== key && stem(each) === key),
  );
  const problems: string[] = [];
  const found = new Map<string, Language>();
  for (const language of LANGUAGES) {
    const wanted = plural ? PLURALS[language].map((category) => `${key}_${category}`) : [key];
    const there = [...of(language).keys()].filter((each) => stem(each) === key);
    for (const each of wanted) {
      const text = of(language).get(each);
      if (text === undefined) problems.push(`${language}/${namespace}: "${each}" is missing`);
      else if (text.trim() === '') problems.push(`${language}/${namespace}: "${each}" is empty`);
      else found.set(placeholders(text), language);
    }
    for (const each of there) {
      if (!wanted.includes(each)) problems.push(`${language}/${namespace}: "${each}" is no form of this language`);
    }
  }
  if (found.size > 1) {
    const which = [...found].map(([names, language]) => `${language}: ${names === '' ? 'none' : names}`).join('; ');
    problems.push(`${namespace}: "${key}" has different placeholders (${which})`);
  }
  return problems;
}

const HOOK = /const\s+(\w+)\s*=\s*useTexts\(\s*'(\w+)'\s*\)/g;
/** A function or component that is handed texts says so by its type. */
const PARAMETER = /(\w+)\s*:\s*Texts<'(\w+)'>/g;
const IN_STRING = /\$\{[^}]*\}/g;

/** A key that a file uses; a template literal stands for every key that fits. */
type Use = { readonly path: string; readonly namespace: string; readonly pattern: RegExp; readonly shown: string };

/** What the files ask for: `useTexts('kiosk')` or `t: Texts<'kiosk'>` name the namespace, `t('a.b')` the key. */
export function usesOf({ path, text }: Source): Use[] {
  const names = new Map<string, Set<string>>();
  for (const match of [...text.matchAll(HOOK), ...text.matchAll(PARAMETER)]) {
    const [, name = '', namespace = ''] = match;
    names.set(name, (names.get(name) ?? new Set()).add(namespace));
  }
  return [...names].flatMap(([name, namespaces]) =>
    argumentsOf(text, name).flatMap((argument) =>
      keysIn(argument).map((shown) => ({
        path,
        // Where two functions of a file share a name, the key has to be in either.
        namespace: [...namespaces].join('|'),
        shown,
        pattern: new RegExp(
          `^${shown
            .split(IN_STRING)
            .map((part) => part.replaceAll(/[.*+?^$()|[\]\\]/g, String.raw`\$&`))
            .join('[^]+')}$`,
        ),
      })),
    ),
  );
}

/** The first argument of every call of `name`, up to its comma or closing bracket. */
function argumentsOf(text: string, name: string): string[] {
  const found: string[] = [];
  for (const match of text.matchAll(new RegExp(`(?<![\\w.$])${name}\\(`, 'g'))) {
    const start = match.index + match[0].length;
    found.push(text.slice(start, endOfArgument(text, start)));
  }
  return found;
}

function endOfArgument(text: string, start: number): number {
  let depth = 0;
  let quote: string | null = null;
  for (let at = start; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (quote) {
      if (sign === '\\') at += 1;
      else if (sign === quote) quote = null;
    } else if (sign === "'" || sign === '"' || sign === '`') quote = sign;
    else if ('([{'.includes(sign)) depth += 1;
    else if (')]}'.includes(sign) && depth === 0) return at;
    else if (')]}'.includes(sign)) depth -= 1;
    else if (sign === ',' && depth === 0) return at;
  }
  return text.length;
}

/** The keys in an argument: `'a.b'`, `` `a.${x}` `` or `condition ? 'a' : 'b'` (then what is compared to is no key). */
function keysIn(argument: string): string[] {
  const question = argument.indexOf(' ? ');
  const choice = question < 0 ? argument : argument.slice(question);
  return [...choice.matchAll(/'([^']+)'|`([^`]+)`/g)].map((match) => match[1] ?? match[2] ?? '');
}

/** Keys that are used and not there, and keys that are there and not used. */
export function compareUse(texts: LanguageTexts, sources: readonly Source[]): string[] {
  const uses = sources.flatMap(usesOf);
  const used = new Set<string>();
  const problems: string[] = [];
  for (const { path, namespace, pattern, shown } of uses) {
    const hits = namespace
      .split('|')
      .flatMap((each) =>
        [...(texts.get(each)?.keys() ?? [])].filter((key) => pattern.test(stem(key))).map((key) => `${each}:${key}`),
      );
    if (hits.length === 0) problems.push(`${path}: there is no text "${shown}" in ${namespace}`);
    for (const hit of hits) used.add(hit);
  }
  for (const [namespace, keys] of texts) {
    for (const key of keys.keys()) {
      if (!used.has(`${namespace}:${key}`)) problems.push(`${namespace}: "${key}" is used nowhere`);
    }
  }
  return problems;
}

/** Where texts are, and who uses them: the page, and what the server writes as files. */
const PLACES = [
  { folder: 'renderer/i18n', files: 'renderer/**/*.{ts,tsx}' },
  { folder: 'server/exports/i18n', files: 'server/exports/*.ts' },
] as const;

function readTexts(folder: string): AllTexts {
  const read = (language: Language): LanguageTexts =>
    new Map(
      globSync('*.json', { cwd: join(folder, language) }).map((file) => [
        basename(file, '.json'),
        textsOf(JSON.parse(readFileSync(join(folder, language, file), 'utf8'))),
      ]),
    );
  return { kk: read('kk'), ru: read('ru'), en: read('en') };
}

if (process.argv[1] === fileURLToPath(import.meta.url) || process.argv[1]?.endsWith('run.js')) {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const problems = PLACES.flatMap(({ folder, files }) => {
    const texts = readTexts(join(root, folder));
    const sources = globSync(files, { cwd: root }).map((path) => ({
      path,
      text: readFileSync(join(root, path), 'utf8'),
    }));
    return [...compareLanguages(texts), ...compareUse(texts.en, sources)];
  });
  for (const problem of problems) console.error(problem);
  console.log(problems.length === 0 ? 'Translations are complete.' : `${problems.length} problems with translations`);
  process.exitCode = problems.length === 0 ? 0 : 1;
}
