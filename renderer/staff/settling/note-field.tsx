import { LINE_MAX, lineProblem, tidyLine } from '../../../shop/text-line.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { TextField } from '../../office/parts/text-field.tsx';

/** What staff may add in their own words. */
export function NoteField(props: { readonly value: string; readonly onChange: (value: string) => void }) {
  const t = useTexts('settling');
  return (
    <TextField
      label={t('note')}
      hint={t('noteHint')}
      value={props.value}
      maxLength={LINE_MAX.note}
      onChange={props.onChange}
    />
  );
}

/** The note as it is sent: nothing where nothing was written, and without what a ledger does not take. */
export function noteOf(typed: string): string | null {
  const plain = typed.replace(/[\p{Cc}\p{Cs}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu, ' ');
  return lineProblem(plain, LINE_MAX.note) === null ? tidyLine(plain) : null;
}
