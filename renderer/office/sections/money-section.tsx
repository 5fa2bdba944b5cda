import { Lock } from 'lucide-react';
import { useTexts } from '../../i18n/use-texts.ts';
import { useShop } from '../../app-context.ts';
import type { Pieces } from '../../setup/draft.ts';
import { usedValues } from '../../setup/draft-settings.ts';
import { piecesProblems } from '../../setup/problems.ts';
import { Notice } from '../parts/notice.tsx';
import { PiecesEditor } from '../parts/pieces-editor.tsx';
import { piecesDraft } from '../from-settings.ts';
import { SectionForm } from '../section-form.tsx';
import { useSettingsForm, type SectionRules } from '../use-settings-form.ts';

type Draft = { readonly pieces: Pieces };

const RULES: SectionRules<Draft> = {
  read: ({ currency }) => ({ pieces: piecesDraft(currency) }),
  problems: ({ pieces }) => piecesProblems(pieces),
  changes: ({ pieces }, { currency }) => ({
    currency: { ...currency, notes: usedValues(pieces.notes), coins: usedValues(pieces.coins) },
  }),
};

/** The notes and coins that the kiosk shows. The currency itself stays as it is. */
export function MoneySection() {
  const t = useTexts('staff');
  const setup = useTexts('setup');
  const { settings } = useShop();
  const form = useSettingsForm('money', RULES);
  const { draft, change } = form;
  return (
    <SectionForm
      title={t('section.money')}
      form={form}
      saved={t('saved.money', {
        notes: setup('summary.notes', { count: form.saved?.currency.notes.length ?? 0 }),
        coins: setup('summary.coins', { count: form.saved?.currency.coins.length ?? 0 }),
      })}
    >
      <Notice icon={Lock} tone="sky">
        {t('money.fixed', { code: settings.currency.code })}
      </Notice>
      <p>{setup('currency.piecesHint')}</p>
      <PiecesEditor
        code={settings.currency.code}
        pieces={draft.pieces}
        problems={form.problems}
        onChange={(pieces) => change({ pieces })}
      />
    </SectionForm>
  );
}
