import { createORPCClient } from '@orpc/client';
import { RPCLink as WebLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '../../shop/contract/contract.ts';

/** Every call of the contract, typed. */
export type Client = ContractRouterClient<Contract>;

/** What the desktop's preload offers: oRPC's messages through one channel. Nothing else crosses. */
export type DesktopBridge = {
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
  const token = page.document.querySelector<HTMLMetaElement>('meta[name="adal-token"]')?.content ?? '';
  return new WebLink({
    url: new URL('/rpc', page.location.href),
    headers: { 'x-adal-token': token },
  });
}
