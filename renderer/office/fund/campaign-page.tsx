import { Save } from 'lucide-react';
import { useContext, useState } from 'react';
import type { CampaignView, FundState } from '../../../shop/contract/fund-views.ts';
import { addDays, type BusinessDate } from '../../../shop/time.ts';
import type { Settings } from '../../../shop/schemas.ts';
import { useWrite } from '../../api/use-write.ts';
import { LanguageContext, useApp, useShop } from '../../app-context.ts';
import { Button } from '../../design/button.tsx';
import { Card } from '../../design/card.tsx';
import { ErrorNote } from '../../design/states.tsx';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { NO_CAMPAIGN, type CampaignDraft } from '../../setup/draft.ts';
import { campaignGoal, titles } from '../../setup/draft-settings.ts';
import { campaignProblems } from '../../setup/problems.ts';
import { useDraft } from '../../staff/use-draft.ts';
import { campaignDraft } from '../from-settings.ts';
import { CampaignFields } from '../parts/campaign-fields.tsx';
import { DayField } from '../parts/day-field.tsx';
import { Switch } from '../parts/switch.tsx';
import { FundForm } from './fund-form.tsx';
import styles from './fund.module.css';
import { useFundChanged } from './queries.ts';
import { SubPage } from './sub-page.tsx';

/** What is filled in about a campaign. */
type Draft = {
  readonly campaign: CampaignDraft;
  readonly from: BusinessDate;
  readonly until: BusinessDate | null;
};

/** A new campaign (`id` null) or one that is there: what for, how much, and on which days. */
export function CampaignPage(props: {
  readonly state: FundState;
  readonly id: string | null;
  readonly onLeave: (said: string | null) => void;
}) {
  const t = useTexts('fund');
  const { client } = useApp();
  const spoken = useContext(LanguageContext);
  const { settings } = useShop();
  const { money } = useFormats();
  const { state, id } = props;
  const old = state.campaigns.find((each) => each.id === id) ?? null;
  const [draft, set, forget] = useDraft(`fund/campaign/${id ?? 'new'}`, draftOf(old, state, settings));
  const [tried, setTried] = useState(false);
  const write = useWrite(client.fund.saveCampaign);
  const changed = useFundChanged();

  const { code, digits } = settings.currency;
  const problems = campaignProblems(draft.campaign, settings.language, digits);
  const wrongDays = daysProblem(draft, old, state.nextStart);
  const ready = problems.length === 0 && wrongDays === null;
  const change = (fields: Partial<Draft>) => {
    write.reset();
    set((now) => ({ ...now, ...fields }));
  };
  const send = async () => {
    const title = titles(draft.campaign, settings.language);
    const goal = campaignGoal({ campaign: draft.campaign, currencyCode: code });
    const { picture } = draft.campaign;
    const stored = await write.send({ campaign: { id, title, picture, goal, from: draft.from, until: draft.until } });
    changed();
    if (!stored) return;
    forget();
    props.onLeave(t('campaign.done', { title: title[spoken], goal: money(goal) }));
  };
  return (
    <SubPage title={t(id === null ? 'campaign.new' : 'campaign.edit')} onBack={() => props.onLeave(null)}>
      <FundForm ready={ready} onTry={() => setTried(true)} onSend={send}>
        <CampaignFields
          campaign={draft.campaign}
          language={settings.language}
          currencyCode={code}
          store={(picture) => client.settings.storePicture(picture)}
          problems={tried ? problems : []}
          onChange={(campaign) => change({ campaign })}
        />
        <Days
          draft={draft}
          old={old}
          state={state}
          problem={tried ? wrongDays : null}
          onChange={(days) => change(days)}
        />
        <ErrorNote error={write.error} />
        <div className={styles.ways}>
          <Button kind="primary" size="staff" type="submit" icon={Save} busy={write.busy}>
            {t('campaign.save')}
          </Button>
        </div>
      </FundForm>
    </SubPage>
  );
}

function draftOf(old: CampaignView | null, { nextStart }: FundState, settings: Settings): Draft {
  if (!old) return { campaign: NO_CAMPAIGN, from: nextStart, until: null };
  const { currency, language } = settings;
  return { campaign: campaignDraft({ campaign: old, currency, language }), from: old.from, until: old.until };
}

type DaysProblem = 'early' | 'backwards';

/** What is offered as the last day of a campaign that gets one: a month of it. */
const A_MONTH = 29;

/** What the page can see to be wrong with the days; the rest is for the shop to say. */
function daysProblem(
  { from, until }: Pick<Draft, 'from' | 'until'>,
  old: CampaignView | null,
  nextStart: BusinessDate,
): DaysProblem | null {
  if (from !== old?.from && from < nextStart) return 'early';
  return until !== null && until < from ? 'backwards' : null;
}

/** From when to when, and what that does to the campaign before. */
function Days(props: {
  readonly draft: Draft;
  readonly old: CampaignView | null;
  readonly state: FundState;
  readonly problem: DaysProblem | null;
  readonly onChange: (days: Partial<Pick<Draft, 'from' | 'until'>>) => void;
}) {
  const t = useTexts('fund');
  const language = useContext(LanguageContext);
  const { fullDay } = useFormats();
  const { draft, old, problem, state, onChange } = props;
  const { from, until } = draft;
  const before = old ? undefined : state.campaigns.find((each) => reachesInto(each, from));
  return (
    <Card className={styles.card}>
      <h2 className={styles.title}>{t('campaign.days')}</h2>
      {old?.hasMoney ? (
        <p>{t('campaign.fromFixed', { day: fullDay(old.from) })}</p>
      ) : (
        <DayField
          label={t('campaign.from')}
          value={from}
          earliest={state.nextStart}
          problem={problem === 'early' ? t('problem.early', { day: fullDay(state.nextStart) }) : undefined}
          onChange={(day) => onChange({ from: day })}
        />
      )}
      <Switch
        label={t('campaign.hasEnd')}
        text={t('campaign.noEnd')}
        on={until !== null}
        onChange={(ends) =>
          onChange({ until: ends ? addDays(from > state.today ? from : state.today, A_MONTH) : null })
        }
      />
      {until !== null && (
        <DayField
          label={t('campaign.until')}
          value={until}
          earliest={from}
          problem={problem === 'backwards' ? t('problem.backwards') : undefined}
          onChange={(day) => onChange({ until: day })}
        />
      )}
      <p aria-live="polite">
        {before && t('campaign.ends', { title: before.title[language], day: fullDay(addDays(from, -1)) })}
      </p>
    </Card>
  );
}

function reachesInto({ from, until }: CampaignView, day: BusinessDate): boolean {
  return from < day && (until === null || until >= day);
}
