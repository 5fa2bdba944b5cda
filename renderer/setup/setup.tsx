import { WithStaffTexts } from '../staff/with-staff-texts.tsx';
import type { OpenedProps } from './open-shop.tsx';
import { SetupPages } from './setup-pages.tsx';

/** The first run: a new data folder becomes a shop. */
export function Setup(props: OpenedProps) {
  return (
    <WithStaffTexts>
      <SetupPages {...props} />
    </WithStaffTexts>
  );
}
