import { useApp } from '../../app-context.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { CampaignFields } from '../../office/parts/campaign-fields.tsx';
import type { StepProps } from '../step-page.tsx';
import styles from './steps.module.css';

/** What the money is for. */
export function CampaignStep({ draft, change, problems }: StepProps) {
  const t = useTexts('setup');
  const { client } = useApp();
  return (
    <>
      <p className={styles.lead}>{t('campaign.lead')}</p>
      <CampaignFields
        campaign={draft.campaign}
        language={draft.language}
        currencyCode={draft.currencyCode}
        store={(picture) => client.setup.storePicture(picture)}
        problems={problems}
        onChange={(campaign) => change({ campaign })}
      />
    </>
  );
}
