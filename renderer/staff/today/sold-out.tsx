import { PackageX } from 'lucide-react';
import { useStore } from 'zustand';
import type { StaffList } from '../../../shop/contract/outputs.ts';
import { useApp } from '../../app-context.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Task, TaskList } from './task-list.tsx';

/** Products that the records say are gone. Below nothing: buyers held what the records had not seen. */
export function SoldOut({ products }: { readonly products: StaffList['soldOut'] }) {
  const t = useTexts('staff');
  const spoken = useStore(useApp().language, (state) => state.current);
  if (products.length === 0) return null;
  return (
    <TaskList icon={PackageX} title={t('soldOut.title')} text={t('soldOut.text')} count={products.length}>
      {products.map(({ sku, name, stock }) => (
        <Task
          key={sku}
          what={name[spoken]}
          detail={stock < 0 ? t('soldOut.below', { count: -stock }) : t('soldOut.none')}
        />
      ))}
    </TaskList>
  );
}
