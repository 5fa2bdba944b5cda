import { WithStaffTexts } from '../staff/with-staff-texts.tsx';
import { SetupPages } from './setup-pages.tsx';

/** The first run: a new data folder becomes a shop. */
export function Setup() {
  return (
    <WithStaffTexts>
      <SetupPages />
    </WithStaffTexts>
  );
}
