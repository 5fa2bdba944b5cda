import { Minus, Plus } from 'lucide-react';
import { useId } from 'react';
import { IconButton } from '../../design/icon-button.tsx';
import { QUICK_REPEAT } from '../../design/use-tap.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Problem } from '../../office/parts/text-field.tsx';
import { MOST_UNITS, readUnits } from './stock-draft.ts';
import styles from './units.module.css';

/** A number of units between − and +, that can also be typed. */
export function Units(props: {
  readonly name: string;
  readonly value: string;
  readonly least: number;
  readonly problem?: string | undefined;
  readonly onType: (value: string) => void;
  readonly onStep: (units: number) => void;
}) {
  const t = useTexts('stock');
  const id = useId();
  const units = readUnits(props.value, 0) ?? 0;
  return (
    <div className={styles.units}>
      <div className={styles.row}>
        <IconButton
          icon={Minus}
          label={t('less', { name: props.name })}
          onPress={() => props.onStep(units - 1)}
          disabled={units <= props.least}
          repeat={QUICK_REPEAT}
        />
        <input
          className={styles.input}
          inputMode="numeric"
          data-typing="figures"
          autoComplete="off"
          maxLength={6}
          aria-label={t('unitsOf', { name: props.name })}
          aria-invalid={props.problem ? true : undefined}
          aria-describedby={props.problem ? id : undefined}
          value={props.value}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => props.onType(event.currentTarget.value.replaceAll(/\D/g, ''))}
        />
        <IconButton
          icon={Plus}
          label={t('more', { name: props.name })}
          onPress={() => props.onStep(units + 1)}
          disabled={units >= MOST_UNITS}
          repeat={QUICK_REPEAT}
        />
      </div>
      <Problem id={id} text={props.problem} />
    </div>
  );
}
