import { addStaffTexts } from '../i18n/staff-texts.ts';
import { useApp } from '../app-context.ts';
import { LoadingState } from '../design/states.tsx';

/** The first run. */
export function Setup() {
  addStaffTexts(useApp().i18n);
  return <LoadingState />;
}
