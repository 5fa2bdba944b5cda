import { useCallback, useEffect, useRef, useState } from 'react';
import type { ExportedFile, ExportState } from '../../../shop/contract/exports-views.ts';
import type { ExportFormat } from '../../../shop/exports.ts';
import type { Period } from '../../../shop/reports/period.ts';
import { errorCode } from '../../api/errors.ts';
import { giveToBrowser } from '../../api/save-file.ts';
import { useApp } from '../../app-context.ts';
import type { Client } from '../../api/client.ts';
import type { Language } from '../../../shop/languages.ts';

/**
 * What becomes of a report as a file. `waits`: it is made and not saved, since the person closed the dialog or the place would
 * not take it (`error`). `failed`: a call's error. `fault`: the making itself failed, by the code of a common error.
 */
export type Exporting =
  | { readonly step: 'choose' }
  | { readonly step: 'running'; readonly format: ExportFormat; readonly done: number; readonly total: number }
  | { readonly step: 'waits'; readonly file: ExportedFile; readonly error: unknown; readonly busy: boolean }
  | { readonly step: 'saved'; readonly file: ExportedFile }
  | { readonly step: 'failed'; readonly error: unknown }
  | {
      readonly step: 'fault';
      readonly code: 'disk-full' | 'storage-failed' | 'FAULT' | 'box-is-open';
      readonly faultId: string;
    };

/** How often it is asked how far it is. */
const ASK_MS = 300;

const CHOOSE: Exporting = { step: 'choose' };

/** Makes one file at a time of a period, tells how far it is, and saves it. Leaving the screen ends what is under way. */
export function useExport(period: Period, language: Language) {
  const { client, idle } = useApp();
  const [state, setState] = useState<Exporting>(CHOOSE);
  /** The export whose answers still count. */
  const current = useRef<string | null>(null);
  const { from, to } = period;

  const end = useCallback(() => {
    const id = current.current;
    current.current = null;
    // One that cannot be cancelled ends with its window.
    if (id !== null) client.exports.cancel({ export: id }).catch(() => undefined);
  }, [client]);
  useEffect(() => end, [end]);

  const save = async (file: ExportedFile) => {
    const id = current.current;
    if (id === null) return;
    setState({ step: 'waits', file, error: null, busy: true });
    try {
      const saved = await saveExport(client, id, file);
      if (current.current === id)
        setState(saved ? { step: 'saved', file } : { step: 'waits', file, error: null, busy: false });
    } catch (error) {
      if (current.current === id) setState({ step: 'waits', file, error, busy: false });
    }
  };

  const make = async (format: ExportFormat) => {
    end();
    setState({ step: 'running', format, done: 0, total: 0 });
    const release = idle.getState().hold();
    try {
      const { export: id } = await client.exports.start({ format, from, to, language });
      current.current = id;
      for (;;) {
        const now = await client.exports.state({ export: id });
        if (current.current !== id) return;
        if (now.state === 'done') return await save(now.file);
        if (now.state === 'failed') return setState({ step: 'fault', code: now.code, faultId: now.faultId });
        setState({ step: 'running', format, done: now.done, total: now.total });
        await new Promise((resolve) => setTimeout(resolve, ASK_MS));
      }
    } catch (error) {
      setState({ step: 'failed', error });
    } finally {
      release();
    }
  };

  return {
    state,
    make: (format: ExportFormat) => void make(format),
    save: (file: ExportedFile) => void save(file),
    cancel: () => {
      end();
      setState(CHOOSE);
    },
  };
}

/** By the host's own dialog where it has one, else as a download. */
async function saveExport(client: Client, id: string, file: ExportedFile): Promise<boolean> {
  try {
    return (await client.exports.save({ export: id })).saved;
  } catch (error) {
    if (errorCode(error) !== 'not-on-this-host') throw error;
  }
  giveToBrowser(file.name, await client.exports.download({ export: id }));
  return true;
}
