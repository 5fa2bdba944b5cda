import { Pencil, Plus } from 'lucide-react';
import { useContext } from 'react';
import type { CampaignView, FundFigures, FundState } from '../../../shop/contract/fund-views.ts';
import { money, type Money as Amount } from '../../../shop/money.ts';
import { LanguageContext } from '../../app-context.ts';
import { Button } from '../../design/button.tsx';
import { Card } from '../../design/card.tsx';
import { Chip } from '../../design/chip.tsx';
import { PictureOfGoods } from '../../design/picture-of-goods.tsx';
import { Progress } from '../../design/progress.tsx';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import styles from './fund.module.css';

const COLUMNS = ['raised', 'differences', 'given', 'goods', 'left'] as const;
const TONES = { planned: 'sky', running: 'gold', ended: 'plain' } as const;

const isNothing = (figures: FundFigures): boolean => COLUMNS.every((column) => figures[column] === 0);

/** What the money was raised for, and of each campaign where its money came from and went. The newest stands first. */
export function Campaigns(props: { readonly state: FundState; readonly onOpen: (id: string | null) => void }) {
  const t = useTexts('fund');
  const { campaigns, general, all } = props.state;
  return (
    <Card className={styles.card}>
      <div className={styles.head}>
        <h2 className={styles.title}>{t('campaigns.title')}</h2>
        <Button size="staff" icon={Plus} onPress={() => props.onOpen(null)}>
          {t('campaigns.new')}
        </Button>
      </div>
      <p className={styles.text}>{t('campaigns.text')}</p>
      <ul className={styles.campaigns}>
        {campaigns.toReversed().map((campaign) => (
          <Campaign key={campaign.id} campaign={campaign} onChange={() => props.onOpen(campaign.id)} />
        ))}
        {!isNothing(general) && (
          <li className={styles.campaign}>
            <h3 className={styles.name}>{t('campaigns.general')}</h3>
            <Figures figures={general} />
          </li>
        )}
        <li className={styles.campaign}>
          <h3 className={styles.name}>{t('campaigns.all')}</h3>
          <Figures figures={all} />
        </li>
      </ul>
    </Card>
  );
}

function Campaign({ campaign, onChange }: { readonly campaign: CampaignView; readonly onChange: () => void }) {
  const t = useTexts('fund');
  const language = useContext(LanguageContext);
  const { money: sumOf, fullDay } = useFormats();
  const { picture, state, from, until, figures, goal } = campaign;
  const title = campaign.title[language];
  const reached = t('campaigns.goal', { sum: sumOf(figures.raised), goal: sumOf(goal) });
  return (
    <li className={styles.campaign}>
      <div className={styles.about}>
        <PictureOfGoods picture={picture} className={styles.picture} />
        <div className={styles.words}>
          <h3 className={styles.name}>
            {title} <Chip tone={TONES[state]}>{t(`campaigns.state.${state}`)}</Chip>
          </h3>
          <p className={styles.small}>
            {until === null
              ? t('campaigns.since', { from: fullDay(from) })
              : t('campaigns.fromTo', { from: fullDay(from), until: fullDay(until) })}
          </p>
        </div>
        <Button size="staff" icon={Pencil} label={t('campaigns.changeOf', { title })} onPress={onChange}>
          {t('campaigns.change')}
        </Button>
      </div>
      <div className={styles.reached}>
        <Progress value={figures.raised} goal={goal} label={title} text={reached} className={styles.bar} />
        <p aria-hidden>{reached}</p>
      </div>
      {!isNothing(figures) && <Figures figures={figures} />}
    </li>
  );
}

/** From what came in to what is left, each with its sign, so that they add up. */
function Figures({ figures }: { readonly figures: FundFigures }) {
  const t = useTexts('fund');
  const { money: sumOf, signedMoney } = useFormats();
  const { raised, differences, given, goods, left } = figures;
  const spent = (sum: Amount) => signedMoney(money(-sum));
  // Below zero with the same minus as the others.
  const total = (sum: Amount) => (sum < 0 ? signedMoney(sum) : sumOf(sum));
  const texts = {
    raised: total(raised),
    differences: signedMoney(differences),
    given: spent(given),
    goods: spent(goods),
    left: total(left),
  };
  return (
    <dl className={styles.figures}>
      {COLUMNS.map((column) => (
        <div key={column} className={styles.figure}>
          <dt>{t(`figures.${column}`)}</dt>
          <dd>{texts[column]}</dd>
        </div>
      ))}
    </dl>
  );
}
