import { useCallback, useEffect, useRef, useState } from 'react';
import type { ExportedFile, ExportState } from '../../../shop/contract/exports-views.ts';
import { errorCode } from '../../api/errors.ts';
import { giveToBrowser } from '../../api/save-file.ts';
import { useApp } from '../../app-context.ts';
import type { Client } from '../../api/client.ts';

/**
 * What becomes of a file that is made, of one kind or another. `waits`: it is made and not saved, since the person closed the dialog or the place would
 * not take it (`error`). `failed`: a call's error. `fault`: the making itself failed, by the code of a common error.
 */
export type Exporting<Kind> =
  | { readonly step: 'choose' }
  | { readonly step: 'running'; readonly format: Kind; readonly done: number; readonly total: number }
  | { readonly step: 'waits'; readonly file: ExportedFile; readonly error: unknown; readonly busy: boolean }
  | { readonly step: 'saved'; readonly file: ExportedFile }
  | { readonly step: 'failed'; readonly error: unknown }
  | ({ readonly step: 'fault' } & Pick<Extract<ExportState, { state: 'failed' }>, 'code' | 'faultId'>);

/** How often it is asked how far it is. */
const ASK_MS = 300;

const CHOOSE = { step: 'choose' } as const;

/** Makes one file at a time, which `begin` begins, tells how far it is, and saves it. Leaving the screen ends what is under way. */
export function useExport<Kind>(begin: (format: Kind) => Promise<{ readonly export: string }>) {
  const { client, idle } = useApp();
  const [state, setState] = useState<Exporting<Kind>>(CHOOSE);
  /** The export whose answers still count. */
  const current = useRef<string | null>(null);

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

  const make = async (format: Kind) => {
    end();
    setState({ step: 'running', format, done: 0, total: 0 });
    const release = idle.getState().hold();
    try {
      const { export: id } = await begin(format);
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
    make: (format: Kind) => void make(format),
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
