import { useStore } from 'zustand';
import { assertNever } from '../../shop/assert-never.ts';
import { stepProblems, type Problem } from './problems.ts';
import type { SetupDraft } from './draft.ts';
import type { SetupStore } from './setup-store.ts';
import { AdministratorStep } from './steps/administrator-step.tsx';
import { CampaignStep } from './steps/campaign-step.tsx';
import { CurrencyStep } from './steps/currency-step.tsx';
import { GoodsStep } from './steps/goods-step.tsx';
import { HoursStep } from './steps/hours-step.tsx';
import { LanguageStep } from './steps/language-step.tsx';
import { PaymentStep } from './steps/payment-step.tsx';
import { SchoolStep } from './steps/school-step.tsx';
import { SummaryStep } from './steps/summary-step.tsx';

export type StepProps = {
  readonly draft: SetupDraft;
  readonly change: (change: Partial<SetupDraft>) => void;
  /** What is to be shown as wrong: nothing before the page was first tried to be left. */
  readonly problems: readonly Problem[];
};

const NONE: readonly Problem[] = [];

/** The page of the moment. */
export function StepPage({ setup }: { readonly setup: SetupStore }) {
  const { step, draft, change, tried, go } = useStore(setup);
  const props: StepProps = { draft, change, problems: tried.includes(step) ? stepProblems(draft, step) : NONE };
  switch (step) {
    case 'language':
      return <LanguageStep {...props} />;
    case 'school':
      return <SchoolStep {...props} />;
    case 'currency':
      return <CurrencyStep {...props} />;
    case 'hours':
      return <HoursStep {...props} />;
    case 'campaign':
      return <CampaignStep {...props} />;
    case 'payment':
      return <PaymentStep {...props} />;
    case 'goods':
      return <GoodsStep {...props} />;
    case 'administrator':
      return <AdministratorStep {...props} />;
    case 'summary':
      return <SummaryStep draft={draft} onChange={go} />;
    default:
      return assertNever(step);
  }
}
