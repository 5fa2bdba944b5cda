import type { LucideIcon } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import { saveFile } from '../../api/save-file.ts';
import { useApp, useShop } from '../../app-context.ts';
import { Button } from '../../design/button.tsx';
import { ErrorNote } from '../../design/states.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import styles from './goods-list.module.css';

/** Saves what is on the stand as a table that the import takes back. */
export function ExportButton({ icon }: { readonly icon: LucideIcon }) {
  const t = useTexts('goods');
  const { client, language } = useApp();
  const spoken = useStore(language, (state) => state.current);
  const { today } = useShop();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [saved, setSaved] = useState('');

  const save = async () => {
    setBusy(true);
    setError(null);
    setSaved('');
    try {
      const { csv, products } = await client.goods.exportCsv({ language: spoken });
      const name = `adal-goods-${today}.csv`;
      if (await saveFile(client, { name, text: csv, mediaType: 'text/csv' })) {
        setSaved(t('export.saved', { count: products, name }));
      }
    } catch (fault) {
      setError(fault);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button size="staff" icon={icon} busy={busy} onPress={() => void save()}>
        {t('list.export')}
      </Button>
      <ErrorNote error={error} />
      <output className={styles.saved}>{saved}</output>
    </>
  );
}
