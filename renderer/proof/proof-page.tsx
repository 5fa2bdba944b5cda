import { useEffect, useState } from 'react';
import logoUrl from '../../assets/brand/logo-small.svg';
import { LANGUAGES, type Language } from '../../shop/languages.ts';
import { LanguageContext } from '../app-context.ts';
import { AnotherFile } from './another-file.tsx';
import { numberOf } from './formats.ts';
import { Meaning } from './meaning.tsx';
import { languageOf } from './proof-texts.ts';
import { StatementView } from './statement-view.tsx';
import { useCheck, type Check } from './use-check.ts';
import { useLanguage, useTexts } from './use-texts.ts';
import { VerdictView } from './verdict-view.tsx';

/** A file that a visitor brought. */
type Brought = { readonly name: string; readonly bytes: Uint8Array };

/** The published page: checks the extract that it carries, or one that is brought, and shows what comes of it. */
export function ProofPage({ own }: { readonly own: Uint8Array | null }) {
  const [language, setLanguage] = useState<Language>(() => languageOf(navigator.languages));
  return (
    <LanguageContext value={language}>
      <Header onLanguage={setLanguage} />
      <Body own={own} />
    </LanguageContext>
  );
}

const NAMES: Readonly<Record<Language, string>> = { kk: 'Қазақша', ru: 'Русский', en: 'English' };

function Header({ onLanguage }: { readonly onLanguage: (language: Language) => void }) {
  const t = useTexts('common');
  const language = useLanguage();
  return (
    <header>
      <img src={logoUrl} alt="" />
      <p>{t('shop')}</p>
      <nav aria-label={t('language')}>
        {LANGUAGES.map((each) => (
          <button
            key={each}
            type="button"
            lang={each}
            aria-pressed={each === language}
            onClick={() => onLanguage(each)}
          >
            {NAMES[each]}
          </button>
        ))}
      </nav>
    </header>
  );
}

function Body({ own }: { readonly own: Uint8Array | null }) {
  const t = useTexts('proof');
  const language = useLanguage();
  const [brought, setBrought] = useState<Brought | null>(null);
  const ownCheck = useCheck(own);
  const broughtCheck = useCheck(brought?.bytes ?? null);
  const check = brought ? broughtCheck : ownCheck;
  const school = extractOf(check)?.head.school;
  useEffect(() => nameDocument(language, school === undefined ? t('title') : `${t('title')} · ${school}`));

  return (
    <main>
      {brought && (
        <p>
          {t('shown', { name: brought.name })}{' '}
          {own && (
            <button type="button" onClick={() => setBrought(null)}>
              {t('backToOwn')}
            </button>
          )}
        </p>
      )}
      {check ? <Checked check={check} /> : <p role="status">{t('nothingHere')}</p>}
      {brought && <Comparison own={ownCheck} brought={broughtCheck} />}
      <AnotherFile onBring={setBrought} />
      <Meaning />
    </main>
  );
}

function nameDocument(language: Language, title: string): void {
  document.documentElement.lang = language;
  document.title = title;
}

function Checked({ check }: { readonly check: Check }) {
  const t = useTexts('proof');
  const extract = extractOf(check);
  return (
    <>
      <h1>{extract ? extract.head.school : t('title')}</h1>
      {extract && <p className="stand">{extract.head.stand}</p>}
      <VerdictView check={check} />
      {extract && <StatementView extract={extract} />}
    </>
  );
}

/** Whether two extracts are of one ledger: the shorter must be the beginning of the longer. */
function Comparison({ own, brought }: { readonly own: Check | null; readonly brought: Check | null }) {
  const t = useTexts('proof');
  const write = numberOf(useLanguage());
  const [one, other] = [extractOf(own)?.entries, extractOf(brought)?.entries];
  if (!one || !other) return null;
  const common = Math.min(one.length, other.length);
  const differs = one.slice(0, common).find(({ hash }, at) => hash !== other[at]?.hash);
  return differs ? (
    <p role="alert" className="fault">
      {t('differs', { seq: differs.seq })}
    </p>
  ) : (
    <p>{t('same', { count: common, number: write(common) })}</p>
  );
}

function extractOf(check: Check | null) {
  return check && 'verdict' in check && check.verdict.ok ? check.verdict.extract : null;
}
