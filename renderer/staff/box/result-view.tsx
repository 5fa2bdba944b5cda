import { Archive, CircleCheck, PiggyBank, RotateCcw, ShieldCheck } from 'lucide-react';
import { useRef } from 'react';
import { changeToLeave, floatLimit } from '../../../shop/box-float.ts';
import { piecesTotal, type Pieces } from '../../../shop/change.ts';
import type { CountView } from '../../../shop/contract/box-views.ts';
import type { EntryBody } from '../../../shop/ledger/entries.ts';
import { money } from '../../../shop/money.ts';
import { LINE_MAX, lineProblem } from '../../../shop/text-line.ts';
import { useWrite } from '../../api/use-write.ts';
import { useApp, useShop } from '../../app-context.ts';
import { Button } from '../../design/button.tsx';
import { Card } from '../../design/card.tsx';
import { Money } from '../../design/money.tsx';
import { ErrorNote } from '../../design/states.tsx';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Choices } from '../../office/parts/choices.tsx';
import { Notice } from '../../office/parts/notice.tsx';
import { showFirstProblem } from '../../office/parts/show-first-problem.ts';
import { Problem, TextField } from '../../office/parts/text-field.tsx';
import { useDraft } from '../use-draft.ts';
import { CountFrame } from './count-frame.tsx';
import { LeaveEditor } from './leave-editor.tsx';
import styles from './result-view.module.css';

type Reason = NonNullable<EntryBody<'box-sealed'>['reason']>;
/** All of them, in the order in which they are offered. */
const REASONS = Object.keys({
  'not-recorded': true,
  'wrong-change': true,
  'recorded-wrongly': true,
  taken: true,
  other: true,
  unknown: true,
} satisfies Record<Reason, true>) as readonly Reason[];

type Draft = {
  readonly reason: Reason | null;
  readonly note: string;
  readonly left: readonly Pieces[];
  readonly bag: string;
  readonly seal: string;
  /** Problems show once somebody tried to close the box. */
  readonly tried: boolean;
};

/** The third step: what the books said, in calm words, and what becomes of the money. */
export function ResultView(props: {
  readonly count: CountView;
  /** Why a second count could not be opened. */
  readonly failed: unknown;
  readonly onBack: () => void;
  readonly onRecount: () => void;
  readonly onSealed: (count: CountView) => void;
}) {
  const { count } = props;
  const t = useTexts('box');
  const formats = useFormats();
  const { currency } = useShop().settings;
  const { client } = useApp();
  const [draft, set, forget] = useDraft<Draft>(`box/seal/${count.id}`, {
    reason: null,
    note: '',
    left: changeToLeave(count.pieces, currency),
    bag: '',
    seal: '',
    tried: false,
  });
  const change = (changes: Partial<Draft>) => set((last) => ({ ...last, ...changes }));
  const write = useWrite(client.box.seal);
  const form = useRef<HTMLFormElement>(null);
  const reasons = useRef<HTMLElement>(null);

  const left = piecesTotal(draft.left);
  const moved = money(count.counted - left);
  const problems = problemsOf(draft, count, moved > 0);
  const shown = (problem: string | null, text: string) => (draft.tried && problem !== null ? text : undefined);

  const close = async () => {
    if (Object.values(problems).some((problem) => problem !== null)) {
      change({ tried: true });
      if (problems.reason !== null) reasons.current?.querySelector('input')?.focus();
      else if (form.current) showFirstProblem(form.current);
      return;
    }
    const sealed = await write.send({
      count: count.id,
      leftPieces: [...draft.left],
      bag: orNull(draft.bag),
      seal: orNull(draft.seal),
      reason: count.difference === 0 ? null : draft.reason,
      note: orNull(draft.note),
    });
    if (!sealed) return;
    forget();
    props.onSealed(sealed);
  };

  return (
    <CountFrame step="result" title={t('result.title')} backLabel={t('opening.back')} onBack={props.onBack} scrolls>
      <form
        ref={form}
        noValidate
        className={styles.page}
        onSubmit={(event) => {
          event.preventDefault();
          void close();
        }}
      >
        <Figures count={count} />
        <Verdict count={count} onRecount={props.onRecount} />
        {count.difference !== 0 && (
          <Card className={styles.card}>
            <section ref={reasons}>
              <Choices
                legend={t('result.reason')}
                choices={REASONS.map((value) => ({ value, title: t(`reason.${value}`) }))}
                value={draft.reason}
                onChange={(reason) => change({ reason })}
                shape="row"
              />
              <Problem text={shown(problems.reason, t('result.reasonEmpty'))} />
            </section>
            <TextField
              label={t('result.note')}
              value={draft.note}
              maxLength={LINE_MAX.note}
              onChange={(note) => change({ note })}
            />
          </Card>
        )}
        <Card className={styles.card}>
          {count.pieces.length === 0 ? (
            <p>{t('result.nothing')}</p>
          ) : (
            <section className={styles.card}>
              <header>
                <h2 className={styles.heading}>{t('result.leave')}</h2>
                <p className={styles.hint}>{t('result.leaveText', { sum: formats.money(floatLimit(currency)) })}</p>
              </header>
              <LeaveEditor counted={count.pieces} left={draft.left} onChange={(pieces) => change({ left: pieces })} />
            </section>
          )}
          <dl className={styles.split}>
            <div>
              <dt>
                <PiggyBank aria-hidden /> {t('sheet.left')}
              </dt>
              <dd>
                <Money amount={left} />
              </dd>
            </div>
            <div>
              <dt>
                <Archive aria-hidden /> {t('result.moved')}
              </dt>
              <dd>
                <Money amount={moved} />
              </dd>
            </div>
          </dl>
          <div className={styles.numbers}>
            {moved > 0 && (
              <TextField
                label={t('result.bag')}
                value={draft.bag}
                maxLength={LINE_MAX.printedNumber}
                onChange={(bag) => change({ bag })}
                problem={shown(problems.bag, t('result.bagEmpty'))}
              />
            )}
            <TextField
              label={t('result.seal')}
              value={draft.seal}
              maxLength={LINE_MAX.printedNumber}
              onChange={(seal) => change({ seal })}
              hint={t('result.sealHint')}
            />
          </div>
        </Card>
        <footer className={styles.foot}>
          <div className={styles.said}>
            <ErrorNote error={write.error ?? props.failed} />
          </div>
          <Button kind="primary" icon={ShieldCheck} type="submit" busy={write.busy} className={styles.close}>
            {t('result.do')}
          </Button>
        </footer>
      </form>
    </CountFrame>
  );
}

function Figures({ count }: { readonly count: CountView }) {
  const t = useTexts('box');
  const { signedMoney } = useFormats();
  return (
    <dl className={styles.figures}>
      <div className={styles.figure}>
        <dt>{t('result.counted')}</dt>
        <dd>
          <Money amount={count.counted} />
        </dd>
      </div>
      <div className={styles.figure}>
        <dt>{t('result.expected')}</dt>
        <dd>
          <Money amount={count.expected} />
        </dd>
      </div>
      <div className={styles.figure} data-tone={count.difference === 0 ? 'done' : 'gold'}>
        <dt>{t('result.difference')}</dt>
        <dd>{count.difference === 0 ? t('past.equal') : signedMoney(count.difference)}</dd>
      </div>
    </dl>
  );
}

/** What the figures mean. A difference blames nobody, and may be looked at again. */
function Verdict({ count, onRecount }: { readonly count: CountView; readonly onRecount: () => void }) {
  const t = useTexts('box');
  const formats = useFormats();
  if (count.difference === 0) {
    return (
      <Notice icon={CircleCheck} tone="done">
        {t('result.equal')}
      </Notice>
    );
  }
  const sum = formats.money(money(Math.abs(count.difference)));
  return (
    <Notice
      icon={CircleCheck}
      tone="sky"
      action={
        <Button size="staff" icon={RotateCcw} onPress={onRecount}>
          {t('result.recount')}
        </Button>
      }
    >
      <p>{count.difference < 0 ? t('result.less', { sum }) : t('result.more', { sum })}</p>
      <p>{t('result.recountText')}</p>
    </Notice>
  );
}

function problemsOf(draft: Draft, count: CountView, moves: boolean) {
  return {
    reason: count.difference !== 0 && draft.reason === null ? 'empty' : null,
    bag: moves ? lineProblem(draft.bag, LINE_MAX.printedNumber) : null,
  } as const;
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text;
}
