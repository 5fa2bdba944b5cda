import { House, Landmark, LayoutGrid, Lock, LogOut, Settings2, type LucideIcon } from 'lucide-react';
import type { PersonView } from '../../shop/contract/outputs.ts';
import { useShop } from '../app-context.ts';
import { Button } from '../design/button.tsx';
import { LanguageSwitch } from '../design/language-switch.tsx';
import { useTexts } from '../i18n/use-texts.ts';
import { Brand } from '../kiosk/brand.tsx';
import { initials } from '../staff/initials.ts';
import styles from './office-nav.module.css';
import { accountsFor, isAccounts, isSettings, SECTION_ICONS, WORK_SECTIONS, type Section } from './sections/section.ts';

export type OfficeNavProps = {
  readonly person: PersonView;
  readonly section: Section;
  readonly onSection: (section: Section) => void;
  readonly onLock: () => void;
  readonly onLeave: () => void;
};

/** Beside the page: all sections, who is signed in, and the ways out. */
export function OfficeRail(props: OfficeNavProps) {
  const t = useTexts('staff');
  return (
    <aside aria-label={t('office.side')} className={styles.rail}>
      <Brand />
      <nav aria-label={t('office.sections')} className={styles.sections}>
        {WORK_SECTIONS.map((section) => (
          <NavButton
            key={section}
            icon={SECTION_ICONS[section]}
            here={section === props.section}
            onPress={() => props.onSection(section)}
          >
            {t(`section.${section}`)}
          </NavButton>
        ))}
        {accountsFor(props.person.role).length > 0 && (
          <NavButton icon={Landmark} here={isAccounts(props.section)} onPress={() => props.onSection('accounts')}>
            {t('section.accounts')}
          </NavButton>
        )}
        <NavButton icon={Settings2} here={isSettings(props.section)} onPress={() => props.onSection('menu')}>
          {t('section.menu')}
        </NavButton>
      </nav>
      <OfficeFoot {...props} />
    </aside>
  );
}

/** Who is signed in, and the ways out. */
export function OfficeFoot({ person, onLock, onLeave }: OfficeNavProps) {
  const t = useTexts('staff');
  const { canLeave } = useShop();
  return (
    <div className={styles.foot}>
      <LanguageSwitch />
      <p className={styles.person}>
        <span aria-hidden className={styles.initials}>
          {initials(person.name)}
        </span>
        <span>
          <span className={styles.name}>{person.name}</span>
          <span className={styles.role}>{t(`role.${person.role}`)}</span>
        </span>
      </p>
      {canLeave && person.role === 'administrator' && (
        <Button size="staff" kind="quiet" icon={LogOut} onPress={onLeave}>
          {t('leave.do')}
        </Button>
      )}
      <Button size="staff" icon={Lock} onPress={onLock}>
        {t('office.lock')}
      </Button>
    </div>
  );
}

/** Below the page where there is no room beside it. */
export function OfficeBar({ section, onSection, onLock }: OfficeNavProps) {
  const t = useTexts('staff');
  return (
    <nav aria-label={t('office.sections')} className={styles.bar}>
      <BarButton icon={House} here={section === 'today'} onPress={() => onSection('today')}>
        {t('section.today')}
      </BarButton>
      <BarButton icon={LayoutGrid} here={section !== 'today'} onPress={() => onSection('menu')}>
        {t('office.all')}
      </BarButton>
      <BarButton icon={Lock} here={false} onPress={onLock}>
        {t('office.lock')}
      </BarButton>
    </nav>
  );
}

type NavButtonProps = {
  readonly icon: LucideIcon;
  readonly here: boolean;
  readonly onPress: () => void;
  readonly children: string;
};

function NavButton({ icon: Icon, here, onPress, children }: NavButtonProps) {
  return (
    <button type="button" aria-current={here ? 'page' : undefined} className={styles.section} onClick={onPress}>
      <Icon aria-hidden className={styles.icon} />
      {children}
    </button>
  );
}

function BarButton({ icon: Icon, here, onPress, children }: NavButtonProps) {
  return (
    <button type="button" aria-current={here ? 'page' : undefined} className={styles.barButton} onClick={onPress}>
      <span className={styles.barIcon}>
        <Icon aria-hidden className={styles.icon} />
      </span>
      {children}
    </button>
  );
}
