import { Clock, Coins, HandHeart, KeyRound, ListTodo, Palette, Smartphone, Store, type LucideIcon } from 'lucide-react';
import type { Role } from '../../../shop/contract/outputs.ts';

/** The pages of the office. `menu` lists the settings where there is no room for a list beside the page. */
export type Section = 'today' | 'menu' | SettingsSection;
export type SettingsSection = 'shop' | 'hours' | 'campaign' | 'payment' | 'money' | 'look' | 'pin';

export const SECTION_ICONS: Readonly<Record<Exclude<Section, 'menu'>, LucideIcon>> = {
  today: ListTodo,
  shop: Store,
  hours: Clock,
  campaign: HandHeart,
  payment: Smartphone,
  money: Coins,
  look: Palette,
  pin: KeyRound,
};

/** The settings that somebody of a role may change, in their order. Everybody has a PIN of their own. */
export function settingsFor(role: Role): readonly SettingsSection[] {
  return role === 'administrator' ? ['shop', 'hours', 'campaign', 'payment', 'money', 'look', 'pin'] : ['pin'];
}
