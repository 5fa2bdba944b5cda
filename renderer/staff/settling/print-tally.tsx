import { useQuery } from '@tanstack/react-query';
import { Printer } from 'lucide-react';
import { useState } from 'react';
import type { TallyState } from '../../../shop/contract/settling-views.ts';
import { useApp } from '../../app-context.ts';
import { Button } from '../../design/button.tsx';
import { PrintPages } from '../../design/print-pages.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import { tallyGoodsQuery } from './queries.ts';
import { TallySheets } from './tally-sheet.tsx';

/** Prints empty sheets with the goods that are on the stand today. */
export function PrintTally({ state }: { readonly state: TallyState }) {
  const t = useTexts('settling');
  const { client } = useApp();
  const [printing, setPrinting] = useState(false);
  const { data: goods } = useQuery(tallyGoodsQuery(client, state.today));
  const onStand = goods?.filter(({ retired }) => !retired) ?? [];
  return (
    <>
      <Button
        size="staff"
        icon={Printer}
        disabled={onStand.length === 0}
        busy={printing}
        onPress={() => setPrinting(true)}
      >
        {t('tally.print')}
      </Button>
      {printing && (
        <PrintPages onDone={() => setPrinting(false)}>
          <TallySheets goods={onStand} head={state.head} />
        </PrintPages>
      )}
    </>
  );
}
