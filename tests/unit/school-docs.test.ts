import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { accountsFor, settingsFor } from '../../renderer/office/sections/section.ts';
import { LANGUAGES, type Language } from '../../shop/languages.ts';

const ROOT = join(import.meta.dirname, '../..');
const SCHOOL = join(ROOT, 'docs/school');
const FILES = readdirSync(join(SCHOOL, 'en')).toSorted();

const read = (language: Language, file: string): string => readFileSync(join(SCHOOL, language, file), 'utf8');

/** Every text of a nested object of texts. */
const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};
/** What the screens say in a language. A page of ours has plain spaces where a screen must not break the line. */
const onScreen = (language: Language): ReadonlySet<string> => {
  const folder = join(ROOT, 'renderer/i18n', language);
  const files = readdirSync(folder).map((name): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8')));
  return new Set(textsIn(files).map((text) => text.replaceAll('\u00A0', ' ')));
};

const matches = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([, found = '']) => found);
const quoted = (text: string): readonly string[] => matches(text, /\*\*(.+?)\*\*/gs);
const headings = (text: string): readonly string[] => matches(text, /^(#+) /gm);
const targets = (text: string): readonly string[] => matches(text, /\]\(([^)]+)\)/g);
/** The part of an address that leads to a heading, as GitHub makes it. */
const anchors = (text: string): readonly string[] =>
  matches(text, /^#+ (.+)$/gm).map((title) =>
    title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );

/** What a link or a picture leads to that is not there; null where it is. */
const broken = (language: Language, file: string, target: string): string | null => {
  const [path = '', anchor] = target.split('#');
  const to = path === '' ? join(SCHOOL, language, file) : join(dirname(join(SCHOOL, language, file)), path);
  if (!existsSync(to)) return target;
  return anchor === undefined || anchors(readFileSync(to, 'utf8')).includes(anchor) ? null : target;
};

describe.each(LANGUAGES)('the pages for the school in %s', (language) => {
  it('are the same ones as in English, with as many headings, steps and words of the screen', () => {
    expect(readdirSync(join(SCHOOL, language)).toSorted()).toEqual(FILES);
    const shapeIn = (of: Language, file: string) => {
      const text = read(of, file);
      return { file, headings: headings(text), steps: matches(text, /^(\d+)\. /gm), words: quoted(text).length };
    };
    for (const file of FILES) expect(shapeIn(language, file)).toEqual(shapeIn('en', file));
  });

  it('quote only words that stand on the screen', () => {
    const texts = onScreen(language);
    const unknown = FILES.flatMap((file) =>
      quoted(read(language, file))
        .filter((words) => !texts.has(words))
        .map((words) => `${file}: ${words}`),
    );
    expect(unknown).toEqual([]);
  });

  it('send an administrator only to pages that are behind that button', () => {
    const { section }: { section: Readonly<Record<string, string>> } = JSON.parse(
      readFileSync(join(ROOT, 'renderer/i18n', language, 'staff.json'), 'utf8'),
    );
    const behind = [
      { button: section['accounts'], pages: accountsFor('administrator') },
      { button: section['menu'], pages: settingsFor('administrator') },
    ];
    const lost = FILES.flatMap((file) =>
      [...read(language, file).matchAll(/\*\*(.+?)\*\* → \*\*(.+?)\*\*/g)].flatMap(([way, button, page]) => {
        const menu = behind.find((each) => each.button === button);
        return !menu || menu.pages.some((name) => section[name] === page) ? [] : `${file}: ${way}`;
      }),
    );
    expect(lost).toEqual([]);
  });

  it('lead somewhere with every link and picture', () => {
    const dead = FILES.flatMap((file) =>
      targets(read(language, file)).flatMap((target) => broken(language, file, target) ?? []),
    );
    expect(dead).toEqual([]);
  });
});
