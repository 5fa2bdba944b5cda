import { ORPCError } from '@orpc/client';
import { useState } from 'react';
import type { ReceiptView } from '../../../shop/contract/fund-views.ts';
import { useApp } from '../../app-context.ts';
import { MAX_RECEIPT, uploadReceipt } from './upload.ts';

/** A file on its way to the shop. `share`: how much of it is there; null while none is on its way. */
export function useUpload(onStored: (receipt: ReceiptView, name: string) => void) {
  const { client, newId, idle } = useApp();
  const [share, setShare] = useState<number | null>(null);
  const [error, setError] = useState<unknown>(null);
  const send = async (file: File) => {
    setError(null);
    // An empty file is none of the kinds either; the shop would have to be asked for nothing.
    if (file.size === 0 || file.size > MAX_RECEIPT) {
      return setError(new ORPCError('receipt-invalid', { status: 422, data: { reason: 'bytes' } }));
    }
    const release = idle.getState().hold();
    setShare(0);
    try {
      onStored(await uploadReceipt(client, file, { upload: newId(), onShare: setShare }), file.name);
    } catch (fault) {
      setError(fault);
    } finally {
      setShare(null);
      release();
    }
  };
  return { share, error, send };
}
