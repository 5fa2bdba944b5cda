import type { Column } from './tables.ts';
import type { Texts } from './words.ts';

/** What columns are called, by the keys of their words. */
type ColumnKey<Key = Parameters<Texts<'report'>>[0]> = Key extends `column.${infer Name}` ? Name : never;

/** Makers of columns, each by its key. `money` and `count` are added up under the table, `moneyAlone` and `countAlone` are not. */
export function columnsIn(t: Texts<'report'>) {
  const titled = (key: ColumnKey) => ({ key, title: t(`column.${key}`) });
  const plain = (type: 'text' | 'day' | 'share' | 'yes' | 'names') => (key: ColumnKey) => ({ ...titled(key), type });
  const number =
    (type: 'money' | 'count', summed: boolean) =>
    (key: ColumnKey, across = 0) => ({ ...titled(key), type, summed, across });
  return {
    text: plain('text'),
    day: plain('day'),
    share: plain('share'),
    yes: plain('yes'),
    names: plain('names'),
    code: (key: ColumnKey, say: (code: string) => string) => ({ ...titled(key), type: 'code' as const, say }),
    money: number('money', true),
    moneyAlone: number('money', false),
    count: number('count', true),
    countAlone: number('count', false),
    /** An hour of the day. */
    hour: (hour: number) => {
      const key = String(hour).padStart(2, '0');
      return { key: `hour_${key}`, title: `${key}:00`, type: 'count' as const, summed: true, across: 0 };
    },
  } satisfies Readonly<Record<string, (...given: never[]) => Column>>;
}
