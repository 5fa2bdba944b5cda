import { isoDigits } from '../../../shop/iso-4217.ts';
import { LANGUAGES, type Language } from '../../../shop/languages.ts';
import { LINE_MAX } from '../../../shop/text-line.ts';
import { PictureOfGoods } from '../../design/picture-of-goods.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import { CAMPAIGN_IDEAS } from '../../setup/campaign-ideas.ts';
import { campaignTitles, type CampaignDraft } from '../../setup/draft.ts';
import { suggestedGoal } from '../../setup/draft-settings.ts';
import type { Problem as Wrong } from '../../setup/problems.ts';
import { typedMoney } from '../../setup/typed-money.ts';
import { Choices } from './choices.tsx';
import styles from './campaign-fields.module.css';
import { CAMPAIGN_PICTURE } from './picture-file.ts';
import { PictureUpload, type StorePicture } from './picture-upload.tsx';
import { TextField } from './text-field.tsx';
import { useFormatsOf } from './use-formats-of.ts';
import { useProblemText } from './use-problem-text.ts';

/** What the shop raises money for: a picture with words, which can be changed in every language, and how much. */
export function CampaignFields(props: {
  readonly campaign: CampaignDraft;
  readonly onChange: (campaign: CampaignDraft) => void;
  /** The shop's own language: what is written in it is offered in the others. */
  readonly language: Language;
  readonly currencyCode: string;
  readonly store: StorePicture;
  readonly problems: readonly Wrong[];
}) {
  const t = useTexts('setup');
  const problem = useProblemText(props.problems);
  const { currencySign } = useFormatsOf(props.currencyCode);
  const { campaign, onChange, language } = props;
  const titles = campaignTitles(campaign, language);
  const goal = campaign.goal ?? typedMoney(suggestedGoal(props.currencyCode), isoDigits(props.currencyCode), language);
  const title = (each: Language) => (
    <TextField
      key={each}
      label={t(`campaign.titleIn.${each}`)}
      lang={each}
      value={titles[each]}
      maxLength={LINE_MAX.campaign}
      problem={problem(`title-${each}`)}
      onChange={(text) => onChange({ ...campaign, titles: { ...campaign.titles, [each]: text } })}
    />
  );
  return (
    <div className={styles.fields}>
      <Choices
        legend={t('campaign.picture')}
        shape="tiles"
        value={campaign.picture}
        onChange={(picture) => onChange({ ...campaign, picture })}
        choices={[
          ...CAMPAIGN_IDEAS.map((idea) => ({
            value: idea.picture,
            title: idea.title[language],
            picture: <PictureOfGoods picture={idea.picture} className={styles.picture} />,
          })),
          ...(campaign.ownPicture === null
            ? []
            : [
                {
                  value: campaign.ownPicture,
                  title: t('campaign.ownPicture'),
                  picture: <PictureOfGoods picture={campaign.ownPicture} className={styles.picture} />,
                },
              ]),
        ]}
      />
      <PictureUpload
        label={t('campaign.uploadPicture')}
        use={CAMPAIGN_PICTURE}
        store={props.store}
        onStored={(picture) => onChange({ ...campaign, picture, ownPicture: picture })}
      />
      <div className={styles.words}>
        {title(language)}
        <TextField
          label={t('campaign.goal')}
          typing="figures"
          value={goal}
          maxLength={16}
          after={currencySign}
          hint={t('campaign.goalHint')}
          problem={problem('goal')}
          onChange={(text) => onChange({ ...campaign, goal: text })}
        />
        {LANGUAGES.filter((each) => each !== language).map(title)}
      </div>
    </div>
  );
}
