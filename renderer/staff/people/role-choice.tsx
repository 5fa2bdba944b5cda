import type { Role } from '../../../shop/contract/outputs.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Choices } from '../../office/parts/choices.tsx';
import styles from './people-page.module.css';

const ROLES = ['staff', 'administrator'] as const satisfies readonly Role[];

/** What somebody may do. */
export function RoleChoice(props: { readonly role: Role; readonly onChange: (role: Role) => void }) {
  const t = useTexts('people');
  const staff = useTexts('staff');
  return (
    <Choices
      legend={t('new.role')}
      value={props.role}
      onChange={props.onChange}
      choices={ROLES.map((role) => ({
        value: role,
        title: <span className={styles.capital}>{staff(`role.${role}`)}</span>,
        text: t(`new.may.${role}`),
      }))}
    />
  );
}
