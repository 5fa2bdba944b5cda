import { Truck } from 'lucide-react';
import { useStore } from 'zustand';
import type { FewLeftView } from '../../../shop/contract/today-views.ts';
import { useApp } from '../../app-context.ts';
import { Button } from '../../design/button.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import { useGoTo } from '../../office/go-to.ts';
import { Task, TaskList } from './task-list.tsx';

/** Named in the row itself; the others are only counted there. */
const NAMED = 3;

/** The first few products with what is left of each, and how many more there are. */
export function useFewLeftText(): (products: readonly FewLeftView[]) => string {
  const t = useTexts('picture');
  const spoken = useStore(useApp().language, (state) => state.current);
  return (products) => {
    const named = products
      .slice(0, NAMED)
      .map(({ name, stock }) => `${name[spoken]}\u00A0${Math.max(0, stock)}`)
      .join(', ');
    const more = products.length - NAMED;
    return more > 0 ? t('few.more', { named, count: more }) : named;
  };
}

/** All of them. Below nothing: buyers held what the records had not seen. */
export function FewLeft({ products }: { readonly products: readonly FewLeftView[] }) {
  const t = useTexts('picture');
  const goTo = useGoTo();
  const spoken = useStore(useApp().language, (state) => state.current);
  const left = (stock: number) => {
    if (stock === 0) return t('few.none');
    return stock < 0 ? t('few.below', { count: -stock }) : t('few.left', { count: stock });
  };
  return (
    <TaskList>
      {products.map(({ sku, name, stock }) => (
        <Task key={sku} what={name[spoken]} detail={left(stock)} />
      ))}
      <Task
        action={
          <Button size="staff" icon={Truck} onPress={() => goTo('stock')}>
            {t('few.receive')}
          </Button>
        }
      />
    </TaskList>
  );
}
