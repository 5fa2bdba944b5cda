import { assertNever } from '../../shop/assert-never.ts';
import type { Texts } from '../i18n/i18n.ts';
import type { Extract, ExtractFault } from '../../shop/proof/check.ts';
import { numberOf } from './formats.ts';
import { useLanguage, useTexts } from './use-texts.ts';
import type { Check } from './use-check.ts';

/** What the check came to, or how far it is. */
export function VerdictView({ check }: { readonly check: Check }) {
  const t = useTexts('proof');
  const write = numberOf(useLanguage());
  if ('progress' in check) {
    const { done, total } = check.progress;
    return (
      <section className="verdict" role="status">
        <h2>{t('checking')}</h2>
        <progress max={total} value={done} />
        <p>{t('checkingLines', { done: write(done), total: write(total) })}</p>
      </section>
    );
  }
  const { verdict } = check;
  if (verdict.ok) return <Good extract={verdict.extract} />;
  return (
    <section className="verdict bad" role="alert">
      <h2>
        <span aria-hidden>✗</span> {t('checksNot')}
      </h2>
      <ul>
        {verdict.faults.map((fault) => (
          <li key={JSON.stringify(fault)}>{faultText(fault, t)}</li>
        ))}
      </ul>
      <p>{t('noStatement')}</p>
    </section>
  );
}

function Good({ extract: { head, entries } }: { readonly extract: Extract }) {
  const t = useTexts('proof');
  const write = numberOf(useLanguage());
  const short = entries.filter((entry) => 'seal' in entry).length;
  return (
    <section className="verdict good" role="status">
      <h2>
        <span aria-hidden>✓</span> {t('checks')}
      </h2>
      <ul>
        <li>{t('found.chain', { count: entries.length, number: write(entries.length) })}</li>
        <li>{t('found.sums')}</li>
        <li>{t('found.signature')}</li>
      </ul>
      {short > 0 && <p>{t('found.short', { count: short, number: write(short) })}</p>}
      <dl>
        <dt>{t('key')}</dt>
        <dd>{inGroups(head.publicKey)}</dd>
        <dt>{t('head')}</dt>
        <dd>
          {head.head.seq}: {inGroups(head.head.hash)}
        </dd>
      </dl>
      <p>{t('compare')}</p>
    </section>
  );
}

/** Sixty-four digits that people can compare with paper. */
function inGroups(hex: string): string {
  return hex.match(/.{1,8}/g)?.join(' ') ?? hex;
}

function faultText(fault: ExtractFault, t: Texts<'proof'>): string {
  switch (fault.code) {
    case 'format':
      return t('fault.format', { line: fault.line });
    case 'missing':
    case 'link':
    case 'hash':
    case 'seal':
    case 'postings':
      return t(`fault.${fault.code}`, { seq: fault.seq });
    case 'head':
    case 'key':
    case 'sums':
    case 'signature':
      return t(`fault.${fault.code}`);
    default:
      return assertNever(fault);
  }
}
