import { assertNever } from '../../../shop/assert-never.ts';
import type { CountView, MomentView } from '../../../shop/contract/box-views.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';

/** Phrases about counts that several of their screens say. */
export function useBoxWords() {
  const t = useTexts('box');
  const { fullDay, time, list } = useFormats();
  return {
    /** `{ day, time }` of a moment, to put into a sentence. */
    when: ({ businessDate, minutes }: MomentView) => ({ day: fullDay(businessDate), time: time(minutes) }),
    names: (people: readonly { readonly name: string }[]) => list(people.map(({ name }) => name)),
    /** `seal No. 004718 intact`. */
    seal: ({ seal, sealState }: Pick<CountView, 'seal' | 'sealState'>) => {
      switch (sealState) {
        case 'intact':
          return t('count.sealIntact', { seal: seal ?? '' });
        case 'broken':
          return t('count.sealBroken', { seal: seal ?? '' });
        case 'none':
          return t('count.sealNone');
        default:
          return assertNever(sealState);
      }
    },
  };
}
