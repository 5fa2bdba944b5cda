import { LINE_MAX } from '../../../shop/text-line.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { TextField } from '../../office/parts/text-field.tsx';
import { useProblemText } from '../../office/parts/use-problem-text.ts';
import { standName } from '../draft.ts';
import type { StepProps } from '../step-page.tsx';

/** Whose shop it is. */
export function SchoolStep({ draft, change, problems }: StepProps) {
  const t = useTexts('setup');
  const problem = useProblemText(problems);
  return (
    <>
      <TextField
        label={t('school.name')}
        hint={t('school.nameHint')}
        value={draft.school}
        maxLength={LINE_MAX.school}
        problem={problem('school')}
        onChange={(school) => change({ school })}
      />
      <TextField
        label={t('school.stand')}
        hint={t('school.standHint')}
        value={standName(draft)}
        maxLength={LINE_MAX.stand}
        problem={problem('stand')}
        onChange={(stand) => change({ stand })}
      />
    </>
  );
}
