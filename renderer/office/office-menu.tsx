import { ChevronRight } from 'lucide-react';
import { classNames } from '../design/class-names.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { OfficeFoot, type OfficeNavProps } from './office-nav.tsx';
import styles from './office-menu.module.css';
import { SectionPage } from './section-page.tsx';
import { accountsFor, SECTION_ICONS, settingsFor, WORK_SECTIONS, type Section } from './sections/section.ts';

/** What has no room beside the page: the settings; and on a telephone, all that staff do. */
export function OfficeMenu(props: OfficeNavProps) {
  const t = useTexts('staff');
  const { person, onSection } = props;
  const accounts = accountsFor(person.role);
  return (
    <SectionPage title={t('section.menu')}>
      <MenuList sections={WORK_SECTIONS} className={styles.besideWide} onSection={onSection} />
      {accounts.length > 0 && <MenuList sections={accounts} className={styles.besideWide} onSection={onSection} />}
      <MenuList sections={settingsFor(person.role)} onSection={onSection} />
      <OfficeFoot {...props} />
    </SectionPage>
  );
}

/** The school's accounts, which a wide screen has behind one button. */
export function AccountsMenu({ person, onSection }: OfficeNavProps) {
  const t = useTexts('staff');
  return (
    <SectionPage title={t('section.accounts')}>
      <MenuList sections={accountsFor(person.role)} onSection={onSection} />
    </SectionPage>
  );
}

function MenuList(props: {
  readonly sections: readonly (keyof typeof SECTION_ICONS)[];
  readonly className?: string | undefined;
  readonly onSection: (section: Section) => void;
}) {
  const t = useTexts('staff');
  return (
    <ul className={classNames(styles.menu, props.className)}>
      {props.sections.map((section) => {
        const Icon = SECTION_ICONS[section];
        return (
          <li key={section}>
            <button type="button" className={styles.row} onClick={() => props.onSection(section)}>
              <span className={styles.picture}>
                <Icon aria-hidden />
              </span>
              <span className={styles.name}>{t(`section.${section}`)}</span>
              <ChevronRight aria-hidden />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
