import { LANGUAGES } from '../../shop/languages.ts';
import type { I18n } from './i18n.ts';
import enBackups from './en/backups.json' with { type: 'json' };
import enBox from './en/box.json' with { type: 'json' };
import enFund from './en/fund.json' with { type: 'json' };
import enGoods from './en/goods.json' with { type: 'json' };
import enHistory from './en/history.json' with { type: 'json' };
import enPeople from './en/people.json' with { type: 'json' };
import enPicture from './en/picture.json' with { type: 'json' };
import enPublish from './en/publish.json' with { type: 'json' };
import enReports from './en/reports.json' with { type: 'json' };
import enSettling from './en/settling.json' with { type: 'json' };
import enSetup from './en/setup.json' with { type: 'json' };
import enStaff from './en/staff.json' with { type: 'json' };
import enStock from './en/stock.json' with { type: 'json' };
import kkBackups from './kk/backups.json' with { type: 'json' };
import kkBox from './kk/box.json' with { type: 'json' };
import kkFund from './kk/fund.json' with { type: 'json' };
import kkGoods from './kk/goods.json' with { type: 'json' };
import kkHistory from './kk/history.json' with { type: 'json' };
import kkPeople from './kk/people.json' with { type: 'json' };
import kkPicture from './kk/picture.json' with { type: 'json' };
import kkPublish from './kk/publish.json' with { type: 'json' };
import kkReports from './kk/reports.json' with { type: 'json' };
import kkSettling from './kk/settling.json' with { type: 'json' };
import kkSetup from './kk/setup.json' with { type: 'json' };
import kkStaff from './kk/staff.json' with { type: 'json' };
import kkStock from './kk/stock.json' with { type: 'json' };
import ruBackups from './ru/backups.json' with { type: 'json' };
import ruBox from './ru/box.json' with { type: 'json' };
import ruFund from './ru/fund.json' with { type: 'json' };
import ruGoods from './ru/goods.json' with { type: 'json' };
import ruHistory from './ru/history.json' with { type: 'json' };
import ruPeople from './ru/people.json' with { type: 'json' };
import ruPicture from './ru/picture.json' with { type: 'json' };
import ruPublish from './ru/publish.json' with { type: 'json' };
import ruReports from './ru/reports.json' with { type: 'json' };
import ruSettling from './ru/settling.json' with { type: 'json' };
import ruSetup from './ru/setup.json' with { type: 'json' };
import ruStaff from './ru/staff.json' with { type: 'json' };
import ruStock from './ru/stock.json' with { type: 'json' };

const STAFF_TEXTS = {
  kk: {
    backups: kkBackups,
    box: kkBox,
    fund: kkFund,
    goods: kkGoods,
    history: kkHistory,
    people: kkPeople,
    picture: kkPicture,
    publish: kkPublish,
    reports: kkReports,
    settling: kkSettling,
    setup: kkSetup,
    staff: kkStaff,
    stock: kkStock,
  },
  ru: {
    backups: ruBackups,
    box: ruBox,
    fund: ruFund,
    goods: ruGoods,
    history: ruHistory,
    people: ruPeople,
    picture: ruPicture,
    publish: ruPublish,
    reports: ruReports,
    settling: ruSettling,
    setup: ruSetup,
    staff: ruStaff,
    stock: ruStock,
  },
  en: {
    backups: enBackups,
    box: enBox,
    fund: enFund,
    goods: enGoods,
    history: enHistory,
    people: enPeople,
    picture: enPicture,
    publish: enPublish,
    reports: enReports,
    settling: enSettling,
    setup: enSetup,
    staff: enStaff,
    stock: enStock,
  },
};

/** Adds what only set-up and the staff's side say. They are fetched with those screens, so a buyer's start does not carry them. */
export function addStaffTexts(i18n: I18n): void {
  for (const language of LANGUAGES) {
    for (const [namespace, texts] of Object.entries(STAFF_TEXTS[language])) {
      i18n.addResourceBundle(language, namespace, texts);
    }
  }
}
