import { PencilLine } from 'lucide-react';
import type { CorrectableView } from '../../../shop/contract/settling-views.ts';
import { Button } from '../../design/button.tsx';
import { Chip } from '../../design/chip.tsx';
import { Money } from '../../design/money.tsx';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Row } from './rows.tsx';
import styles from './settling.module.css';
import { useEntryWords } from './use-entry-words.ts';
import { useMoments } from './use-moments.ts';

/** One entry that can be corrected, or was: then the correction stands beside it. */
export function EntryRow(props: {
  readonly entry: CorrectableView;
  readonly onChoose: (entry: CorrectableView) => void;
}) {
  const t = useTexts('settling');
  const { day, list } = useFormats();
  const moment = useMoments();
  const { what, how } = useEntryWords();
  const { entry } = props;
  const { seq, kind, paid, person, inPlaceOf, correction, replacedBy, movedOn, businessDate } = entry;
  const said = [moment(entry), how(entry), t('number', { seq })];
  if (kind === 'tally-recorded') said.push(t('corrections.sheetOf', { day: day(businessDate) }));
  if (person !== null) said.push(person);
  if (inPlaceOf !== null) said.push(t('corrections.inPlaceOf', { seq: inPlaceOf }));
  const mayReplace = kind === 'purchase-recorded' && replacedBy === null && correction?.reason !== 'undone-by-buyer';
  return (
    <Row
      quiet={correction !== null}
      what={
        <>
          <span className={correction ? styles.old : undefined}>{what(entry)}</span>
          {correction && <Chip tone="trouble">{t('corrections.takenBack')}</Chip>}
        </>
      }
      detail={
        <>
          <p>{list(said)}</p>
          {movedOn && <p>{t('corrections.movedOn')}</p>}
        </>
      }
      sum={<Money amount={paid} className={correction ? styles.old : undefined} />}
      action={
        ((correction === null && !movedOn) || (correction !== null && mayReplace)) && (
          <Button
            size="staff"
            icon={PencilLine}
            label={t(correction ? 'corrections.rightWhat' : 'corrections.correctWhat', { seq })}
            onPress={() => props.onChoose(entry)}
          >
            {t(correction ? 'corrections.rightDo' : 'corrections.correct')}
          </Button>
        )
      }
      below={correction && <Correction entry={entry} />}
    />
  );
}

/** How an entry was taken back, and what stands in its place. */
export function Correction({ entry }: { readonly entry: CorrectableView }) {
  const t = useTexts('settling');
  const { list } = useFormats();
  const moment = useMoments();
  const { correction, replacedBy } = entry;
  if (!correction) return null;
  const { reason, note, person, seq } = correction;
  const who = person === null ? [] : [person];
  return (
    <div className={styles.correction}>
      <p className={styles.strong}>{t(`corrections.reason.${reason}`)}</p>
      {note !== null && <p>{note}</p>}
      <p>{list([...who, moment(correction), t('number', { seq })])}</p>
      {replacedBy !== null && <p>{t('corrections.replacedBy', { seq: replacedBy })}</p>}
    </div>
  );
}
