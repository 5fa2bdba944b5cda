import enCommon from './en/common.json' with { type: 'json' };
import enErrors from './en/errors.json' with { type: 'json' };
import enKiosk from './en/kiosk.json' with { type: 'json' };
import enPay from './en/pay.json' with { type: 'json' };
import kkCommon from './kk/common.json' with { type: 'json' };
import kkErrors from './kk/errors.json' with { type: 'json' };
import kkKiosk from './kk/kiosk.json' with { type: 'json' };
import kkPay from './kk/pay.json' with { type: 'json' };
import ruCommon from './ru/common.json' with { type: 'json' };
import ruErrors from './ru/errors.json' with { type: 'json' };
import ruKiosk from './ru/kiosk.json' with { type: 'json' };
import ruPay from './ru/pay.json' with { type: 'json' };

/** What a buyer reads, in every language: it starts with the page, so that a change of language never waits. */
export const BUYER_TEXTS = {
  kk: { common: kkCommon, errors: kkErrors, kiosk: kkKiosk, pay: kkPay },
  ru: { common: ruCommon, errors: ruErrors, kiosk: ruKiosk, pay: ruPay },
  en: { common: enCommon, errors: enErrors, kiosk: enKiosk, pay: enPay },
};
