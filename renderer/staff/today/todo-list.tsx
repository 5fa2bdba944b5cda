import {
  BookmarkCheck,
  CircleCheck,
  MessageSquareWarning,
  PiggyBank,
  Smartphone,
  TrendingDown,
  Truck,
  Warehouse,
} from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { assertNever } from '../../../shop/assert-never.ts';
import type { TodayView } from '../../../shop/contract/today-views.ts';
import { Card } from '../../design/card.tsx';
import { EmptyState } from '../../design/states.tsx';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { useGoTo } from '../../office/go-to.ts';
import { FewLeft, useFewLeftText } from './few-left.tsx';
import { NoticeList, useNoticesText } from './notices.tsx';
import { goldOf, thingsToDo, type ThingToDo } from './things-to-do.ts';
import { TodoRow } from './todo-row.tsx';
import styles from './today.module.css';
import { useAgo } from './use-ago.ts';
import { BackupThing } from './backup-thing.tsx';
import { WarningText } from './warning-text.tsx';

/** What needs doing, in the order in which to do it. At most the first has a gold button. */
export function TodoList({ view }: { readonly view: TodayView }) {
  const t = useTexts('picture');
  const things = thingsToDo(view);
  const gold = goldOf(things);
  const [said, setSaid] = useState('');
  return (
    <Card className={styles.todo}>
      <p className="visually-hidden" aria-live="polite">
        {said}
      </p>
      <header className={styles.cardHead}>
        <h2 className={styles.cardTitle}>{t('todo.title')}</h2>
        {things.length > 0 && <p className={styles.aside}>{t('todo.count', { count: things.length })}</p>}
      </header>
      {things.length === 0 && (
        <EmptyState icon={CircleCheck} title={t('todo.nothing')}>
          <p>{t('todo.nothingText')}</p>
        </EmptyState>
      )}
      <ul>
        {things.map((thing) => (
          <Thing key={thing} thing={thing} view={view} gold={thing === gold} onSaid={setSaid} />
        ))}
      </ul>
      <LastCounted view={view} things={things} />
    </Card>
  );
}

function Thing(props: {
  readonly thing: ThingToDo;
  readonly view: TodayView;
  readonly gold: boolean;
  /** Something was done: what a screen reader says. */
  readonly onSaid: (said: string) => void;
}) {
  const { thing, view, gold } = props;
  switch (thing) {
    case 'seal-box':
    case 'resume-count':
    case 'count-box':
      return <BoxThing thing={thing} view={view} gold={gold} />;
    case 'resume-stocktake':
    case 'stocktake':
      return <StocktakeThing thing={thing} view={view} gold={gold} />;
    case 'warning':
      return <WarningThing view={view} />;
    case 'few-left':
      return <FewLeftThing view={view} />;
    case 'phone':
      return <PhoneThing view={view} />;
    case 'promises':
      return <PromisesThing view={view} />;
    case 'notices':
      return <NoticesThing view={view} onSaid={props.onSaid} />;
    case 'backup':
      return <BackupThing view={view} />;
    default:
      return assertNever(thing);
  }
}

type Props = { readonly view: TodayView };

function BoxThing({
  thing,
  view: { today, box },
  gold,
}: Props & { readonly thing: 'seal-box' | 'resume-count' | 'count-box'; readonly gold: boolean }) {
  const t = useTexts('picture');
  const goTo = useGoTo();
  const ago = useAgo(today);
  const why = (): ReactNode => {
    if (thing !== 'count-box') return t(`box.${thing}.text`);
    const last = box.lastOn === null ? t('box.never') : t('box.last', { when: ago(box.lastOn) });
    return box.full ? `${last} ${t('box.full')}` : last;
  };
  return (
    <TodoRow
      icon={PiggyBank}
      title={t(`box.${thing}.title`)}
      {...(thing === 'count-box' && { chip: t('todo.due') })}
      action={t(`box.${thing}.do`)}
      gold={gold}
      onPress={() => goTo('box')}
    >
      {why()}
    </TodoRow>
  );
}

function StocktakeThing({
  thing,
  view: { today, stocktake },
  gold,
}: Props & { readonly thing: 'resume-stocktake' | 'stocktake'; readonly gold: boolean }) {
  const t = useTexts('picture');
  const goTo = useGoTo();
  const ago = useAgo(today);
  const { products, categories, lastOn } = stocktake;
  const size = t('stocktake.size', {
    products: t('products', { count: products }),
    categories: t('categories', { count: categories }),
  });
  const last = lastOn === null ? t('stocktake.never') : t('box.last', { when: ago(lastOn) });
  return (
    <TodoRow
      icon={Warehouse}
      title={t(`stocktake.${thing}.title`)}
      {...(thing === 'stocktake' && { chip: t('todo.due') })}
      action={t(`stocktake.${thing}.do`)}
      gold={gold}
      onPress={() => goTo('stocktake')}
    >
      {thing === 'stocktake' ? `${last} ${size}` : t('stocktake.resume-stocktake.text')}
    </TodoRow>
  );
}

function WarningThing({ view: { warning } }: Props) {
  const t = useTexts('picture');
  const goTo = useGoTo();
  return (
    <TodoRow
      icon={TrendingDown}
      title={warning.level === 'shrinking' ? t('warning.shrinking') : t('warning.losing')}
      action={t('warning.do')}
      onPress={() => goTo('picture')}
    >
      <WarningText warning={warning} />
    </TodoRow>
  );
}

function FewLeftThing({ view: { fewLeft } }: Props) {
  const t = useTexts('picture');
  const text = useFewLeftText();
  const [open, setOpen] = useState(false);
  return (
    <TodoRow
      icon={Truck}
      title={t('few.title')}
      action={open ? t('todo.hide') : t('few.do')}
      onPress={() => setOpen(!open)}
      opened={open && <FewLeft products={fewLeft} />}
    >
      {text(fewLeft)}
    </TodoRow>
  );
}

function PhoneThing({ view: { phone } }: Props) {
  const t = useTexts('picture');
  const goTo = useGoTo();
  const { money } = useFormats();
  const payments = t('payments', { count: phone.count });
  return (
    <TodoRow icon={Smartphone} title={t('phone.title')} action={t('phone.do')} onPress={() => goTo('phone')}>
      {t('phone.text', { payments, sum: money(phone.sum) })}
    </TodoRow>
  );
}

function PromisesThing({ view: { promises } }: Props) {
  const t = useTexts('picture');
  const goTo = useGoTo();
  const { money } = useFormats();
  const { count, sum } = promises.overdue;
  return (
    <TodoRow icon={BookmarkCheck} title={t('overdue.title')} action={t('todo.open')} onPress={() => goTo('promises')}>
      {t('overdue.text', { promises: t('promises', { count }), sum: money(sum) })}
    </TodoRow>
  );
}

function NoticesThing({ view: { notices }, onSaid }: Props & { readonly onSaid: (said: string) => void }) {
  const t = useTexts('picture');
  const text = useNoticesText();
  const [open, setOpen] = useState(false);
  return (
    <TodoRow
      icon={MessageSquareWarning}
      title={t('notices.title')}
      action={open ? t('todo.hide') : t('todo.open')}
      onPress={() => setOpen(!open)}
      opened={open && <NoticeList notices={notices} onSaid={onSaid} />}
    >
      {text(notices)}
    </TodoRow>
  );
}

/** When what is not due was last counted. */
function LastCounted({ view, things }: Props & { readonly things: readonly ThingToDo[] }) {
  const t = useTexts('picture');
  const backups = useTexts('backups');
  const ago = useAgo(view.today);
  const box = view.box.lastOn;
  const shelf = view.stocktake.lastOn;
  const backup = view.backup.lastAt;
  const said = [
    box !== null && !things.includes('count-box') && t('todo.boxCounted', { when: ago(box) }),
    shelf !== null && !things.includes('stocktake') && t('todo.shelfCounted', { when: ago(shelf) }),
    backup !== null && !things.includes('backup') && backups('today.last', { when: ago(backup.date) }),
  ].filter((text) => text !== false);
  return said.length > 0 && <p className={styles.last}>{said.join(' ')}</p>;
}
