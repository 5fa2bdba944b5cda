import { ChevronRight } from 'lucide-react';
import { useTexts } from '../i18n/use-texts.ts';
import { OfficeFoot, type OfficeNavProps } from './office-nav.tsx';
import styles from './office-menu.module.css';
import { SectionPage } from './section-page.tsx';
import { SECTION_ICONS, settingsFor } from './sections/section.ts';

/** The settings as a page of their own, where there is no room for a list beside the page. */
export function OfficeMenu(props: OfficeNavProps) {
  const t = useTexts('staff');
  return (
    <SectionPage title={t('section.menu')}>
      <ul className={styles.menu}>
        {settingsFor(props.person.role).map((section) => {
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
      <OfficeFoot {...props} />
    </SectionPage>
  );
}
