import {
  BookmarkCheck,
  ChartBarBig,
  ChartColumnStacked,
  ClipboardList,
  Clock,
  Coins,
  DatabaseBackup,
  FilePenLine,
  Globe,
  HandHeart,
  History,
  House,
  KeyRound,
  Palette,
  PiggyBank,
  Smartphone,
  Store,
  Tag,
  Truck,
  Users,
  Wallet,
  Warehouse,
  type LucideIcon,
} from 'lucide-react';
import type { Role } from '../../../shop/contract/outputs.ts';

/** The pages of the office. `menu` and `accounts` list what has no room beside the page. */
export type Section = 'menu' | 'accounts' | PageSection;
type PageSection = WorkSection | AccountSection | SettingsSection;
/** What staff do, in the order of a week. */
type WorkSection = keyof typeof WORK;
/** What administrators answer for: the fund, what is told about it, and what keeps it. */
type AccountSection = keyof typeof ACCOUNTS;
type SettingsSection = keyof typeof SETTINGS;

const WORK = {
  today: House,
  goods: Tag,
  stock: Truck,
  stocktake: Warehouse,
  box: PiggyBank,
  phone: Smartphone,
  promises: BookmarkCheck,
  tally: ClipboardList,
  picture: ChartBarBig,
  corrections: FilePenLine,
  history: History,
} as const;

const ACCOUNTS = {
  fund: HandHeart,
  reports: ChartColumnStacked,
  publish: Globe,
} as const;

const SETTINGS = {
  people: Users,
  backups: DatabaseBackup,
  shop: Store,
  hours: Clock,
  payment: Wallet,
  money: Coins,
  look: Palette,
  pin: KeyRound,
} as const;

export const SECTION_ICONS: Readonly<Record<PageSection, LucideIcon>> = { ...WORK, ...ACCOUNTS, ...SETTINGS };

export const WORK_SECTIONS = namesOf(WORK);
const ACCOUNT_SECTIONS = namesOf(ACCOUNTS);
const SETTINGS_SECTIONS = namesOf(SETTINGS);

/** The school's accounts, for those of a role that keeps them. */
export function accountsFor(role: Role): readonly AccountSection[] {
  return role === 'administrator' ? ACCOUNT_SECTIONS : [];
}

/** The settings that somebody of a role may change, in their order. Everybody has a PIN of their own. */
export function settingsFor(role: Role): readonly SettingsSection[] {
  return role === 'administrator' ? SETTINGS_SECTIONS : ['pin'];
}

/** Whether a section is one of the school's accounts, or their list. */
export function isAccounts(section: Section): boolean {
  return section === 'accounts' || section in ACCOUNTS;
}

/** Whether a section is one of the settings, or their list. */
export function isSettings(section: Section): boolean {
  return section === 'menu' || section in SETTINGS;
}

function namesOf<Name extends string>(sections: Readonly<Record<Name, LucideIcon>>): readonly Name[] {
  return Object.keys(sections) as Name[];
}
