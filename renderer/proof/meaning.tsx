import { useTexts } from './use-texts.ts';

/** What a visitor may conclude, and what not. */
export function Meaning() {
  const t = useTexts('proof');
  return (
    <section>
      <h2>{t('means')}</h2>
      <ul className="meaning">
        <li>{t('meaning.sums')}</li>
        <li>{t('meaning.keep')}</li>
        <li>{t('meaning.not')}</li>
        <li>{t('meaning.page')}</li>
      </ul>
    </section>
  );
}
