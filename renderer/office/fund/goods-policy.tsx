import { Save } from 'lucide-react';
import type { Settings } from '../../../shop/schemas.ts';
import { Button } from '../../design/button.tsx';
import { Card } from '../../design/card.tsx';
import { ErrorNote } from '../../design/states.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import { Choices } from '../parts/choices.tsx';
import { useSettingsForm, type SectionRules } from '../use-settings-form.ts';
import styles from './fund.module.css';

type Policy = NonNullable<Settings['goodsPolicy']>;
const POLICIES = ['cost-kept', 'all-to-charity'] as const satisfies readonly Policy[];

const RULES: SectionRules<{ readonly policy: Policy }> = {
  read: ({ goodsPolicy }) => ({ policy: goodsPolicy ?? 'cost-kept' }),
  changes: ({ policy }) => ({ goodsPolicy: policy }),
};

/** Whether goods may be bought from the fund. */
export function GoodsPolicy() {
  const t = useTexts('fund');
  const { draft, change, dirty, busy, error, saved, save } = useSettingsForm('goods-policy', RULES);
  return (
    <Card className={styles.card}>
      <h2 className={styles.title}>{t('policy.title')}</h2>
      <Choices
        legend={t('policy.title')}
        legendHidden
        shape="pairs"
        value={draft.policy}
        onChange={(policy) => change({ policy })}
        choices={POLICIES.map((value) => ({
          value,
          title: t(`policy.choice.${value}`),
          text: t(`policy.text.${value}`),
        }))}
      />
      <ErrorNote error={error} />
      <div className={styles.ways}>
        <p aria-live="polite" className={styles.grow}>
          {saved && t('policy.saved')}
        </p>
        <Button size="staff" icon={Save} busy={busy} disabled={!dirty} onPress={save}>
          {t('policy.save')}
        </Button>
      </div>
    </Card>
  );
}
