import type { Money } from '../../shop/money.ts';
import type { Extract } from '../../shop/proof/check.ts';
import { statementOf, type Month, type Statement } from '../../shop/proof/statement.ts';
import { createFormats, type Formats } from '../i18n/format.ts';
import { useLanguage, useTexts } from './use-texts.ts';

/** The statement of the published period, reckoned here from the entries. */
export function StatementView({ extract: { head, entries } }: { readonly extract: Extract }) {
  const t = useTexts('proof');
  const common = useTexts('common');
  const formats = createFormats(useLanguage(), head.currency, common);
  const statement = statementOf(entries, head.period);
  const { from, to } = head.period;
  return (
    <article>
      <h2>{t('statement')}</h2>
      <p className="period">{t('period', { from: formats.fullDay(from), to: formats.fullDay(to) })}</p>
      <Totals statement={statement} formats={formats} />
      {statement.promised !== 0 && <p>{t('promised', { amount: formats.money(statement.promised) })}</p>}
      <Places statement={statement} formats={formats} />
      <Months months={statement.months} formats={formats} />
      <Given statement={statement} formats={formats} />
    </article>
  );
}

type Shown = { readonly statement: Statement; readonly formats: Formats };

function Totals({ statement, formats }: Shown) {
  const t = useTexts('proof');
  const { paid, surplus, other, givenAway, restocked, shortage } = statement;
  const moved = [
    ['paid', paid],
    ['surplus', surplus],
    ['other', other],
    ['given', -givenAway],
    ['restocked', -restocked],
    ['shortage', -shortage],
  ] as const;
  return (
    <table className="totals">
      <tbody>
        <tr>
          <th scope="row">{t('row.opening')}</th>
          <td>{formats.money(statement.opening)}</td>
        </tr>
        {moved
          .filter(([row, amount]) => row === 'paid' || row === 'given' || amount !== 0)
          .map(([row, amount]) => (
            <tr key={row}>
              <th scope="row">{t(`row.${row}`)}</th>
              <td>{formats.signedMoney((amount + 0) as Money)}</td>
            </tr>
          ))}
        <tr className="sum">
          <th scope="row">{t('row.closing')}</th>
          <td>{formats.money(statement.closing)}</td>
        </tr>
      </tbody>
    </table>
  );
}

function Places({ statement, formats }: Shown) {
  const t = useTexts('proof');
  const largest = Math.max(1, ...statement.places.map(({ closing }) => closing));
  return (
    <section>
      <h3>{t('where')}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('placeName')}</th>
            <th scope="col">{t('begin')}</th>
            <th scope="col">{t('end')}</th>
          </tr>
        </thead>
        <tbody>
          {statement.places.map(({ place, opening, closing }) => (
            <tr key={place}>
              <th scope="row">{t(`place.${place}`)}</th>
              <td>{formats.money(opening)}</td>
              <td>{formats.money(closing)}</td>
              <td className="bars" aria-hidden>
                <Bar share={closing / largest} kind="solid" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Months({ months, formats }: { readonly months: readonly Month[]; readonly formats: Formats }) {
  const t = useTexts('proof');
  if (months.length === 0) return null;
  const largest = Math.max(1, ...months.flatMap(({ came, given }) => [came, given]));
  return (
    <section>
      <h3>{t('months')}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('month')}</th>
            <th scope="col">
              <span className="key solid" aria-hidden />
              {t('came')}
            </th>
            <th scope="col">
              <span className="key hatched" aria-hidden />
              {t('gave')}
            </th>
          </tr>
        </thead>
        <tbody>
          {months.map(({ month, came, given }) => (
            <tr key={month}>
              <th scope="row">
                {t(`monthName.${Number(month.slice(5))}` as 'monthName.1')} {month.slice(0, 4)}
              </th>
              <td>{formats.money(came)}</td>
              <td>{formats.money(given)}</td>
              <td className="bars" aria-hidden>
                <Bar share={came / largest} kind="solid" />
                <Bar share={given / largest} kind="hatched" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A part of the largest of its column; told apart without colour. */
function Bar({ share, kind }: { readonly share: number; readonly kind: 'solid' | 'hatched' }) {
  if (share <= 0) return null;
  return <span className={`bar ${kind}`} style={{ inlineSize: `${Math.max(0.5, share * 100)}%` }} />;
}

function Given({ statement, formats }: Shown) {
  const t = useTexts('proof');
  return (
    <section>
      <h3>{t('whom')}</h3>
      {statement.given.length === 0 ? (
        <p>{t('nobody')}</p>
      ) : (
        <table className="given">
          <thead>
            <tr>
              <th scope="col">{t('date')}</th>
              <th scope="col">{t('charity')}</th>
              <th scope="col">{t('purpose')}</th>
              <th scope="col">{t('amount')}</th>
            </tr>
          </thead>
          <tbody>
            {statement.given.map(({ seq, date, charity, purpose, amount }) => (
              <tr key={`${seq} ${charity}`}>
                <td>{formats.fullDay(date)}</td>
                <th scope="row">{charity}</th>
                <td>{purpose}</td>
                <td>{formats.money(amount)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
