import { Lock, TriangleAlert } from 'lucide-react';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { KNOWN_CURRENCIES } from '../../../shop/currency-presets.ts';
import { useApp } from '../../app-context.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Notice } from '../../office/parts/notice.tsx';
import { Picker } from '../../office/parts/picker.tsx';
import { PiecesEditor } from '../../office/parts/pieces-editor.tsx';
import { currencyChoices } from '../currencies.ts';
import { piecesOf } from '../draft.ts';
import type { StepProps } from '../step-page.tsx';
import styles from './steps.module.css';

/** The money of the shop, for good, and the notes and coins that the kiosk shows. */
export function CurrencyStep({ draft, change, problems }: StepProps) {
  const t = useTexts('setup');
  const language = useStore(useApp().language, (state) => state.current);
  const picks = useMemo(
    () => currencyChoices(language).map(({ code, name }) => ({ value: code, title: name, aside: code })),
    [language],
  );
  const { currencyCode, goods } = draft;
  return (
    <>
      <Picker
        label={t('currency.legend')}
        picks={picks}
        value={currencyCode}
        searchLabel={t('currency.search')}
        changeLabel={t('change')}
        onChange={(code) =>
          // A list of goods was read in the currency of before: it has to be read anew.
          change({ currencyCode: code, goods: { ...goods, csv: goods.csv && { ...goods.csv, preview: null } } })
        }
      />
      <Notice icon={Lock} tone="gold">
        {t('currency.fixed')}
      </Notice>
      {!KNOWN_CURRENCIES.includes(currencyCode) && (
        <Notice icon={TriangleAlert} tone="sky">
          {t('currency.guess')}
        </Notice>
      )}
      <p className={styles.hint}>{t('currency.piecesHint')}</p>
      <PiecesEditor
        key={currencyCode}
        code={currencyCode}
        pieces={piecesOf(draft)}
        problems={problems}
        onChange={(pieces) => change({ pieces: { ...draft.pieces, [currencyCode]: pieces } })}
      />
    </>
  );
}
