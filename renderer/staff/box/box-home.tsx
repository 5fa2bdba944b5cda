import { CirclePause, Coins, HandCoins, Lock, Printer, Trash2, UserPlus, Users } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { BoxState, CountView } from '../../../shop/contract/box-views.ts';
import { Button } from '../../design/button.tsx';
import { Card } from '../../design/card.tsx';
import { ErrorNote } from '../../design/states.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import { useGoTo } from '../../office/go-to.ts';
import { Notice } from '../../office/parts/notice.tsx';
import { SectionPage } from '../../office/section-page.tsx';
import { useStaffPerson } from '../person.ts';
import styles from './box-home.module.css';
import { DropDialog } from './drop-dialog.tsx';
import { PastCounts } from './past-counts.tsx';
import { useBoxWords } from './use-box-words.ts';

type Props = {
  readonly state: BoxState;
  /** Why the last thing that was asked for did not go. */
  readonly failed: unknown;
  readonly onBegin: () => void;
  readonly onContinue: () => void;
  readonly onSeal: () => void;
  readonly onDropped: () => void;
  readonly onPrintEmpty: () => void;
  readonly onPrint: (count: CountView) => void;
};

/** The box between counts: what waits to be done with it, and all counts so far. */
export function BoxHome(props: Props) {
  const t = useTexts('staff');
  const { open, unsealed } = props.state;
  return (
    <SectionPage title={t('section.box')}>
      <ErrorNote error={props.failed} />
      {open && <UnderWay {...props} open={open} />}
      {!open && unsealed && <Waiting unsealed={unsealed} onSeal={props.onSeal} />}
      {!open && !unsealed && <Begin {...props} />}
      <PastCounts onPrint={props.onPrint} />
    </SectionPage>
  );
}

function Begin({ state, onBegin, onPrintEmpty }: Props) {
  const t = useTexts('box');
  const { when, names } = useBoxWords();
  const goTo = useGoTo();
  const { role } = useStaffPerson();
  const { last, people } = state;
  const alone = people.length < 2;
  return (
    <Now
      icon={<Coins aria-hidden />}
      title={last ? t('home.last', { ...when(last.locked), names: names(last.signers) }) : t('home.never')}
    >
      <p className={styles.blind}>
        <Lock aria-hidden /> <span>{t('home.blind')}</span>
      </p>
      {alone && (
        <Notice
          icon={Users}
          tone="gold"
          action={
            role === 'administrator' && (
              <Button size="staff" icon={UserPlus} onPress={() => goTo('people')}>
                {t('home.addPerson')}
              </Button>
            )
          }
        >
          {t('home.twoNeeded')}
        </Notice>
      )}
      <div className={styles.acts}>
        <Button size="staff" icon={Printer} onPress={onPrintEmpty}>
          {t('home.blank')}
        </Button>
        <Button kind="primary" size="staff" icon={Coins} disabled={alone} onPress={onBegin} className={styles.main}>
          {t('home.begin')}
        </Button>
      </div>
    </Now>
  );
}

function UnderWay({
  state,
  open,
  onContinue,
  onDropped,
  onPrintEmpty,
}: Props & { readonly open: NonNullable<BoxState['open']> }) {
  const t = useTexts('box');
  const { when } = useBoxWords();
  const [dropping, setDropping] = useState(false);
  const filled = open.sheet?.rows.length ?? 0;
  return (
    <Now icon={<CirclePause aria-hidden />} title={t('underWay.title')}>
      <p>
        {t('underWay.opened', { ...when(open.opened), name: open.openedBy.name })}{' '}
        {t('underWay.box', { box: open.box })}{' '}
        {open.sheet ? t('underWay.filled', { count: filled, all: open.denominations.length }) : t('apart.closed')}
      </p>
      <div className={styles.acts}>
        <Button size="staff" kind="quiet" icon={Trash2} onPress={() => setDropping(true)}>
          {t('drop.ask')}
        </Button>
        <Button size="staff" icon={Printer} onPress={onPrintEmpty}>
          {t('home.blank')}
        </Button>
        {open.sheet && (
          <Button kind="primary" size="staff" icon={Coins} onPress={onContinue} className={styles.main}>
            {t('underWay.continue')}
          </Button>
        )}
      </div>
      {dropping && (
        <DropDialog count={state.open?.count ?? ''} onStay={() => setDropping(false)} onDropped={onDropped} />
      )}
    </Now>
  );
}

function Waiting({ unsealed, onSeal }: { readonly unsealed: CountView; readonly onSeal: () => void }) {
  const t = useTexts('box');
  const { when } = useBoxWords();
  return (
    <Now icon={<HandCoins aria-hidden />} title={t('waiting.title')}>
      <p>{t('waiting.text', when(unsealed.locked))}</p>
      <div className={styles.acts}>
        <Button kind="primary" size="staff" icon={HandCoins} onPress={onSeal} className={styles.main}>
          {t('waiting.continue')}
        </Button>
      </div>
    </Now>
  );
}

/** What is to be done now, with its one gold button. */
function Now(props: { readonly icon: ReactNode; readonly title: string; readonly children: ReactNode }) {
  return (
    <Card className={styles.now}>
      <span className={styles.picture}>{props.icon}</span>
      <div className={styles.words}>
        <h2 className={styles.title}>{props.title}</h2>
        {props.children}
      </div>
    </Card>
  );
}
