import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { assertNever } from '../../../shop/assert-never.ts';
import type { FundState } from '../../../shop/contract/fund-views.ts';
import { useApp } from '../../app-context.ts';
import { ErrorState, LoadingState } from '../../design/states.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import { SectionPage } from '../section-page.tsx';
import { BankPage } from './bank-page.tsx';
import { CampaignPage } from './campaign-page.tsx';
import { FundHome } from './fund-home.tsx';
import { GivePage } from './give-page.tsx';
import { MovePage } from './move-page.tsx';
import { fundQuery } from './queries.ts';

/** What of the fund is on the screen. `move` names one by its id, `campaign` null is a new one. */
export type FundView =
  | { readonly name: 'home' }
  | { readonly name: 'bank' }
  | { readonly name: 'give' }
  | { readonly name: 'campaign'; readonly id: string | null }
  | { readonly name: 'move'; readonly id: string };

const HOME: FundView = { name: 'home' };

/** The charity fund: where the money is, what it was raised for, and to whom it went. */
export function FundPage() {
  const staff = useTexts('staff');
  const { client } = useApp();
  const { data: state, error, refetch, isFetching } = useQuery(fundQuery(client));
  if (state) return <Views state={state} />;
  return (
    <SectionPage title={staff('section.fund')}>
      {error ? <ErrorState error={error} busy={isFetching} onRetry={() => void refetch()} /> : <LoadingState />}
    </SectionPage>
  );
}

function Views({ state }: { readonly state: FundState }) {
  const [view, setView] = useState<FundView>(HOME);
  const [said, setSaid] = useState<string | null>(null);
  const open = (next: FundView) => {
    setSaid(null);
    setView(next);
  };
  const leave = (sentence: string | null) => {
    setSaid(sentence);
    setView(HOME);
  };
  switch (view.name) {
    case 'home':
      return <FundHome state={state} said={said} onOpen={open} />;
    case 'bank':
      return <BankPage places={state.places} onLeave={leave} />;
    case 'give':
      return <GivePage state={state} onLeave={leave} />;
    case 'campaign':
      return <CampaignPage state={state} id={view.id} onLeave={leave} />;
    case 'move':
      return <MovePage id={view.id} campaigns={state.campaigns} onLeave={leave} />;
    default:
      return assertNever(view);
  }
}
