import type { Language } from '../../../shop/languages.ts';
import { useApp, useShop } from '../../app-context.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { useStore } from 'zustand';
import type { CampaignDraft } from '../../setup/draft.ts';
import { campaignGoal, titles } from '../../setup/draft-settings.ts';
import { campaignProblems } from '../../setup/problems.ts';
import { businessDateAt, utcMs } from '../../../shop/time.ts';
import { CampaignFields } from '../parts/campaign-fields.tsx';
import { Switch } from '../parts/switch.tsx';
import { campaignDraft } from '../from-settings.ts';
import { SectionForm } from '../section-form.tsx';
import { useSettingsForm, type SectionRules } from '../use-settings-form.ts';

/** `anew`: what came in before today no longer counts towards the goal. */
type Draft = {
  readonly campaign: CampaignDraft;
  readonly anew: boolean;
  readonly language: Language;
  readonly currencyCode: string;
  readonly digits: number;
};

const RULES: SectionRules<Draft> = {
  read: (settings) => ({
    campaign: campaignDraft(settings),
    anew: false,
    language: settings.language,
    currencyCode: settings.currency.code,
    digits: settings.currency.digits,
  }),
  problems: ({ campaign, language, digits }) => campaignProblems(campaign, language, digits),
  changes: (draft, { campaign, timeZone }) => ({
    campaign: {
      title: titles(draft.campaign, draft.language),
      picture: draft.campaign.picture,
      goal: campaignGoal(draft),
      startedOn: draft.anew ? businessDateAt(utcMs(Date.now()), timeZone) : campaign.startedOn,
    },
  }),
};

/** What the shop raises money for. */
export function CampaignSection() {
  const t = useTexts('staff');
  const { client, language: spoken } = useApp();
  const language = useStore(spoken, (state) => state.current);
  const { settings } = useShop();
  const { money, fullDay } = useFormats();
  const form = useSettingsForm('campaign', RULES);
  const { draft, change } = form;
  return (
    <SectionForm
      title={t('section.campaign')}
      form={form}
      saved={
        form.saved &&
        t('saved.campaign', {
          title: form.saved.campaign.title[language],
          sum: money(form.saved.campaign.goal),
          date: fullDay(form.saved.campaign.startedOn),
        })
      }
    >
      <CampaignFields
        campaign={draft.campaign}
        language={draft.language}
        currencyCode={draft.currencyCode}
        store={(picture) => client.settings.storePicture(picture)}
        problems={form.problems}
        onChange={(campaign) => change({ campaign })}
      />
      <Switch
        label={t('campaign.anew')}
        text={t('campaign.anewText', { date: fullDay(settings.campaign.startedOn) })}
        on={draft.anew}
        onChange={(anew) => change({ anew })}
      />
    </SectionForm>
  );
}
