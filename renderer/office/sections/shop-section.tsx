import { LINE_MAX, tidyLine } from '../../../shop/text-line.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { lineProblems } from '../../setup/problems.ts';
import { Choices } from '../parts/choices.tsx';
import { TextField } from '../parts/text-field.tsx';
import { useProblemText } from '../parts/use-problem-text.ts';
import { SectionForm } from '../section-form.tsx';
import { useSettingsForm, type SectionRules } from '../use-settings-form.ts';
import type { Settings } from '../../../shop/schemas.ts';

type Draft = Pick<Settings, 'school' | 'stand' | 'language'>;

const RULES: SectionRules<Draft> = {
  read: ({ school, stand, language }) => ({ school, stand, language }),
  problems: ({ school, stand }) => [
    ...lineProblems('school', school, LINE_MAX.school),
    ...lineProblems('stand', stand, LINE_MAX.stand),
  ],
  changes: ({ school, stand, language }) => ({ school: tidyLine(school), stand: tidyLine(stand), language }),
};

/** Whose shop it is, and the language in which it greets. */
export function ShopSection() {
  const setup = useTexts('setup');
  const t = useTexts('staff');
  const form = useSettingsForm('shop', RULES);
  const problem = useProblemText(form.problems);
  const { draft, change } = form;
  return (
    <SectionForm
      title={t('section.shop')}
      form={form}
      saved={
        form.saved &&
        t('saved.shop', {
          school: form.saved.school,
          stand: form.saved.stand,
          language: setup(`language.name.${form.saved.language}`),
        })
      }
    >
      <TextField
        label={setup('school.name')}
        value={draft.school}
        maxLength={LINE_MAX.school}
        problem={problem('school')}
        onChange={(school) => change({ school })}
      />
      <TextField
        label={setup('school.stand')}
        hint={setup('school.standHint')}
        value={draft.stand}
        maxLength={LINE_MAX.stand}
        problem={problem('stand')}
        onChange={(stand) => change({ stand })}
      />
      <Choices
        legend={setup('language.legend')}
        shape="row"
        value={draft.language}
        onChange={(language) => change({ language })}
        choices={[
          { value: 'kk', lang: 'kk', title: 'Қазақша' },
          { value: 'ru', lang: 'ru', title: 'Русский' },
          { value: 'en', lang: 'en', title: 'English' },
        ]}
      />
    </SectionForm>
  );
}
