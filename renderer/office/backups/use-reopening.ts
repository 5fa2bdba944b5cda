import { useState } from 'react';
import { useApp } from '../../app-context.ts';

/** How often the page asks whether the shop is open again (ms). */
const ASK_EVERY_MS = 500;

/**
 * Makes a call after which the host opens the data folder anew. The page waits for that and then begins anew too. `busy` stays
 * until it does; `fault`: why the call was refused.
 */
export function useReopening() {
  const { client, idle } = useApp();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<unknown>(null);
  const reopen = async (call: () => Promise<null>) => {
    setBusy(true);
    setFault(null);
    const release = idle.getState().hold();
    try {
      await call();
    } catch (error) {
      release();
      setFault(error);
      setBusy(false);
      return;
    }
    const look = async () => {
      // No answer: the host is between closing the folder and opening it. Signed in, or no shop: it has not closed it yet.
      const [shop, session] = await Promise.all([client.kiosk.shop({}), client.session.state({ touch: false })]).catch(
        () => [],
      );
      if (shop?.state === 'open' && session === null) location.assign('/');
      else setTimeout(() => void look(), ASK_EVERY_MS);
    };
    await look();
  };
  return { busy, fault, reopen };
}
