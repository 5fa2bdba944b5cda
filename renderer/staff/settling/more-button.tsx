import { ChevronDown } from 'lucide-react';
import { Button } from '../../design/button.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import styles from './settling.module.css';

/** Brings the next piece of a list that is longer. */
export function MoreButton(props: { readonly busy: boolean; readonly onPress: () => void }) {
  const t = useTexts('settling');
  return (
    <Button size="staff" icon={ChevronDown} busy={props.busy} onPress={props.onPress} className={styles.more}>
      {t('more')}
    </Button>
  );
}
