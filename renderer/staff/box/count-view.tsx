import { Lock, RotateCcw } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { MAX_COUNT } from '../../../shop/box-count.ts';
import type { OpenCountView } from '../../../shop/contract/box-views.ts';
import { money, type Money as Amount } from '../../../shop/money.ts';
import { useApp, useShop } from '../../app-context.ts';
import { Button } from '../../design/button.tsx';
import { Money } from '../../design/money.tsx';
import { ErrorNote } from '../../design/states.tsx';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { CountFrame } from './count-frame.tsx';
import { CountPad } from './count-pad.tsx';
import { CountRows } from './count-rows.tsx';
import styles from './count-view.module.css';
import { createSheetStore } from './sheet-store.ts';
import { useBoxWords } from './use-box-words.ts';

/** The first step: how many there are of each note and coin. Every figure is kept as it is typed. */
export function CountView(props: {
  readonly count: OpenCountView;
  /** Why it is to be looked at again: the two who counted apart differ, or somebody else wrote on the sheet. */
  readonly again: 'differ' | 'changed' | null;
  readonly onPause: () => void;
  /** All is filled and kept; counting apart, this person is through. */
  readonly onWhole: () => void;
}) {
  const { count } = props;
  const t = useTexts('box');
  const words = useBoxWords();
  const { time } = useFormats();
  const { client } = useApp();
  const [store] = useState(() => createSheetStore(client, count));
  const { rows, error, changed, write, adopt, keep, finish } = useStore(store);
  const [busy, setBusy] = useState(false);
  const values = useColumns(count.denominations);
  const all = [...values.notes, ...values.coins];
  const [active, setActive] = useState(() => all.find((value) => !rows.has(value)) ?? all[0] ?? money(0));
  const [fields] = useState(() => new Map<Amount, HTMLInputElement>());

  useEffect(() => {
    if (count.sheet) adopt(count.sheet);
  }, [adopt, count.sheet]);
  useEffect(() => fields.get(active)?.focus({ preventScroll: false }), [active, fields]);
  useEffect(() => {
    // A digit that is typed while a button has the focus belongs to the row of the moment.
    const press = ({ key, target }: KeyboardEvent) => {
      if (/^\d$/.test(key) && !(target instanceof HTMLInputElement)) fields.get(active)?.focus();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [active, fields]);

  const left = all.filter((value) => !rows.has(value));
  const total = money(all.reduce((sum, value) => sum + value * (rows.get(value) ?? 0), 0));
  const go = (value: Amount | undefined) => value !== undefined && setActive(value);
  const step = (by: number) => go(all[all.indexOf(active) + by]);
  const next = () => {
    const after = all.slice(all.indexOf(active) + 1);
    go(after.find((value) => !rows.has(value)) ?? left.find((value) => value !== active) ?? after[0] ?? active);
  };
  const add = (by: number) => {
    const pieces = (rows.get(active) ?? 0) + by;
    if (pieces >= 0 && pieces < MAX_COUNT) write(active, pieces);
  };
  const again = async () => {
    await keep();
    // The button is gone: who types goes on typing.
    fields.get(active)?.focus();
  };
  const lock = async () => {
    setBusy(true);
    if (await (count.apart ? finish(true) : keep())) props.onWhole();
    setBusy(false);
  };

  return (
    <CountFrame step="count" title={t('count.title')} backLabel={t('count.pause')} onBack={props.onPause}>
      <div className={styles.page}>
        <CountRows
          columns={[
            { name: t('count.notes'), values: values.notes },
            { name: t('count.coins'), values: values.coins },
          ]}
          rows={rows}
          active={active}
          fields={fields}
          onActive={setActive}
          onWrite={write}
          onStep={step}
          onNext={next}
          onAdd={add}
        />
        <div className={styles.side}>
          <p className={styles.blind}>
            <Lock aria-hidden className={styles.mark} />
            <span>{count.apart ? t('count.alone') : t('count.blind')}</span>
          </p>
          <CountPad
            count={rows.get(active) ?? null}
            field={() => fields.get(active)}
            onWrite={(typed) => write(active, typed)}
            onAdd={add}
            onNext={next}
          />
        </div>
        <div className={styles.foot}>
          <div className={styles.which}>
            <p className={styles.opened}>
              {t('count.opened', { time: time(count.opened.minutes), name: count.openedBy.name })}
            </p>
            <p>{t('count.boxLine', { box: count.box, seal: words.seal(count) })}</p>
          </div>
          <div className={styles.said} aria-live="polite">
            {props.again === 'differ' && <p className={styles.changed}>{t('apart.differ')}</p>}
            {(changed || props.again === 'changed') && <p className={styles.changed}>{t('count.changed')}</p>}
            {error !== null && (
              <>
                <ErrorNote error={error} />
                <Button size="staff" icon={RotateCcw} onPress={() => void again()}>
                  {t('count.again')}
                </Button>
              </>
            )}
          </div>
          <div className={styles.total}>
            <p>{left.length > 0 ? t('count.rowsLeft', { count: left.length }) : t('count.whole')}</p>
            <p className={styles.sum}>
              <Money amount={total} />
            </p>
          </div>
        </div>
        <Button
          kind="primary"
          iconAfter={Lock}
          busy={busy}
          disabled={left.length > 0}
          onPress={() => void lock()}
          className={styles.lock}
        >
          {count.apart ? t('count.done') : t('count.lock')}
        </Button>
      </div>
    </CountFrame>
  );
}

/** What there is to count: notes and coins as the shop has them, each from the largest down. */
function useColumns(denominations: readonly Amount[]) {
  const { notes } = useShop().settings.currency;
  return {
    notes: denominations.filter((value) => notes.includes(value)),
    coins: denominations.filter((value) => !notes.includes(value)),
  };
}
