import { createORPCClient } from '@orpc/client';
import { RPCLink as WebLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '../../shop/contract/contract.ts';

/** Every call of the contract, typed. */
export type Client = ContractRouterClient<Contract>;

/** What the desktop's preload offers: oRPC's messages through one channel. Nothing else crosses. */
type DesktopBridge = {
  readonly host: 'desktop';
  readonly post: (message: unknown) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
};

/** The page's window, with what the desktop's preload put there. */
export type HostWindow = Window & { readonly adal?: DesktopBridge };

/** The client for the host that shows this page: the desktop's channel where it is there, else calls to the server that sent it. */
export function createClient(page: HostWindow): Client {
  return createORPCClient<Client>(page.adal ? new PortLink({ port: portOf(page.adal) }) : webLink(page));
}

function portOf(bridge: DesktopBridge) {
  return {
    postMessage: (message: unknown) => bridge.post(message),
    onMessage: { addListener: (listener: (message: unknown) => void) => bridge.onMessage(listener) },
    // The channel lives as long as the page.
    onDisconnect: { addListener: () => {} },
  };
}

function webLink(page: Window) {
  const origin = page.location.href;
  let token = tokenIn(page.document);
  return new WebLink({
    url: new URL('/rpc', origin),
    fetch: async (request, init) => {
      const send = async () => {
        const call = request.clone();
        call.headers.set('x-adal-token', token);
        return await page.fetch(call, init);
      };
      const answer = await send();
      if (!(await isForAnotherRun(answer))) return answer;
      // The program was started again behind this page. It turned the call away undone, and sees a new window in a new token.
      const fresh = await page.fetch(new URL('/', origin));
      token = tokenIn(new DOMParser().parseFromString(await fresh.text(), 'text/html'));
      return await send();
    },
  });
}

function tokenIn(document: Document): string {
  return document.querySelector<HTMLMetaElement>('meta[name="adal-token"]')?.content ?? '';
}

async function isForAnotherRun(answer: Response): Promise<boolean> {
  return answer.status === 401 && (await answer.clone().text()).includes('"TOKEN_UNKNOWN"');
}
