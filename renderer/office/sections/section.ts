import {
  BookmarkCheck,
  ChartBarBig,
  ClipboardList,
  Clock,
  Coins,
  FilePenLine,
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

/** The pages of the office. `menu` lists what has no room beside the page. */
export type Section = 'menu' | WorkSection | SettingsSection;
/** What staff do, in the order of a week. */
type WorkSection = (typeof WORK)[number];
export type SettingsSection = (typeof SETTINGS)[number];

export const WORK = [
  'today',
  'goods',
  'stock',
  'stocktake',
  'box',
  'phone',
  'promises',
  'tally',
  'picture',
  'corrections',
  'history',
] as const;

const SETTINGS = ['people', 'shop', 'hours', 'campaign', 'payment', 'money', 'look', 'pin'] as const;

export const SECTION_ICONS: Readonly<Record<Exclude<Section, 'menu'>, LucideIcon>> = {
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
  people: Users,
  shop: Store,
  hours: Clock,
  campaign: HandHeart,
  payment: Wallet,
  money: Coins,
  look: Palette,
  pin: KeyRound,
};

/** The settings that somebody of a role may change, in their order. Everybody has a PIN of their own. */
export function settingsFor(role: Role): readonly SettingsSection[] {
  return role === 'administrator' ? SETTINGS : ['pin'];
}

/** Whether a section is one of the settings, or their list. */
export function isSettings(section: Section): boolean {
  return section === 'menu' || (SETTINGS as readonly Section[]).includes(section);
}
