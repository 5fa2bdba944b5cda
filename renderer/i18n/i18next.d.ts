import 'i18next';
import type common from './en/common.json';
import type errors from './en/errors.json';
import type kiosk from './en/kiosk.json';
import type pay from './en/pay.json';
import type setup from './en/setup.json';
import type staff from './en/staff.json';

declare module 'i18next' {
  /** Makes every key a type: a text that is not there does not compile. */
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: {
      common: typeof common;
      errors: typeof errors;
      kiosk: typeof kiosk;
      pay: typeof pay;
      setup: typeof setup;
      staff: typeof staff;
    };
  }
}
