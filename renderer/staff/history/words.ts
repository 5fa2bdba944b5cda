import { useContext, useMemo } from 'react';
import type { Sku } from '../../../shop/catalogue.ts';
import type { HistoryNames } from '../../../shop/contract/history-views.ts';
import type { Language } from '../../../shop/languages.ts';
import { localTime, utcMs } from '../../../shop/time.ts';
import { LanguageContext, useShop } from '../../app-context.ts';
import type { Formats } from '../../i18n/format.ts';
import type { Texts } from '../../i18n/i18n.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';

/** What the history speaks with: texts, formats and the language of the moment. */
export type Words = {
  readonly t: Texts<'history'>;
  readonly stock: Texts<'stock'>;
  readonly box: Texts<'box'>;
  readonly settling: Texts<'settling'>;
  readonly kiosk: Texts<'kiosk'>;
  readonly common: Texts<'common'>;
  readonly staff: Texts<'staff'>;
  readonly setup: Texts<'setup'>;
  readonly formats: Formats;
  readonly language: Language;
  /** A moment as the shop's wall shows it: `20 November 2026, 14:05`. */
  readonly moment: (at: number) => string;
};

/** The words in the language of the moment; the same object until that changes, since hundreds of rows hold on to it. */
export function useWords(): Words {
  const t = useTexts('history');
  const stock = useTexts('stock');
  const box = useTexts('box');
  const settling = useTexts('settling');
  const kiosk = useTexts('kiosk');
  const common = useTexts('common');
  const staff = useTexts('staff');
  const setup = useTexts('setup');
  const formats = useFormats();
  const { timeZone } = useShop().settings;
  const language = useContext(LanguageContext);
  return useMemo(() => {
    const moment = (at: number) => {
      const { date, minutes } = localTime(utcMs(at), timeZone);
      return `${formats.fullDay(date)}, ${formats.time(minutes)}`;
    };
    return { t, stock, box, settling, kiosk, common, staff, setup, formats, language, moment };
  }, [t, stock, box, settling, kiosk, common, staff, setup, formats, language, timeZone]);
}

/** A product by its name, or by its number where no product has it any more. */
export function productName({ products }: HistoryNames, sku: Sku, language: Language): string {
  return products[sku]?.[language] ?? sku;
}

export function personName({ people }: HistoryNames, id: string): string {
  return people[id] ?? id;
}

/** A campaign by its title; money of none is the general fund's. */
export function campaignName(
  t: Texts<'history'>,
  { campaigns }: HistoryNames,
  id: string | null,
  language: Language,
): string {
  return id === null ? t('generalFund') : (campaigns[id]?.[language] ?? id);
}
