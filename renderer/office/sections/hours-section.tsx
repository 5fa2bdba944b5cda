import { useTexts } from '../../i18n/use-texts.ts';
import type { DayDraft } from '../../setup/draft.ts';
import { openWeek } from '../../setup/draft-settings.ts';
import { weekProblems } from '../../setup/problems.ts';
import type { BusinessDate } from '../../../shop/time.ts';
import { ClosedDays } from '../parts/closed-days.tsx';
import { useHoursText } from '../parts/use-hours-text.ts';
import { WeekEditor } from '../parts/week-editor.tsx';
import { ZoneField } from '../parts/zone-field.tsx';
import { weekDraft } from '../from-settings.ts';
import { SectionForm } from '../section-form.tsx';
import { StandState } from '../stand-state.tsx';
import { useSettingsForm, type SectionRules } from '../use-settings-form.ts';

type Draft = {
  readonly week: readonly DayDraft[];
  readonly closedOn: readonly BusinessDate[];
  readonly timeZone: string;
};

const RULES: SectionRules<Draft> = {
  read: ({ hours, timeZone }) => ({ week: weekDraft(hours.week), closedOn: hours.closedOn, timeZone }),
  problems: ({ week }) => weekProblems(week),
  changes: ({ week, closedOn, timeZone }) => ({
    hours: { week: openWeek(week), closedOn: [...closedOn] },
    timeZone,
  }),
};

/** When the stand is open, the days on which it is not, and the clock that it goes by. */
export function HoursSection() {
  const t = useTexts('staff');
  const hours = useHoursText();
  const form = useSettingsForm('hours', RULES);
  const { draft, change } = form;
  return (
    <SectionForm
      title={t('section.hours')}
      form={form}
      saved={form.saved && t('saved.hours', { hours: hours(form.saved.hours.week).join('; ') })}
    >
      <StandState />
      <WeekEditor week={draft.week} problems={form.problems} onChange={(week) => change({ week })} />
      <ClosedDays days={draft.closedOn} onChange={(closedOn) => change({ closedOn })} />
      <ZoneField zone={draft.timeZone} onChange={(timeZone) => change({ timeZone })} />
    </SectionForm>
  );
}
