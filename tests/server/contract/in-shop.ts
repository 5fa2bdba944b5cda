import { rmSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import type { Client } from '../../../renderer/api/client.ts';
import { makeShop, type SampleShop } from '../../helpers/sample-shop.ts';
import { newFolder, type OpenClient, type Opened } from '../open-client.ts';
import { signIn } from './inputs.ts';

/** A data folder of its own that a host has open, with the calls of its first window. */
type AtHost = { readonly folder: string; readonly opened: Opened; readonly client: Client };

/** Told whenever the folder was opened: at the start, and again after a restart. */
type OnOpen = (now: AtHost) => void;

/** Each case of a describe is in a new shop on the host, with the administrator signed in. Gives what starts the host anew. */
export function eachInShop(
  openClient: OpenClient,
  onOpen: OnOpen,
  sample: SampleShop = {},
): { readonly restart: () => Promise<void> } {
  const host = hostFor(openClient, onOpen);
  beforeEach(async () => {
    const folder = newFolder();
    await makeShop(folder, sample);
    await signIn(await host.open(folder));
  });
  afterEach(host.end);
  return { restart: host.restart };
}

/** All cases of a describe are in one folder on the host: empty, unless `prepare` puts something there before it is opened. */
export function allInFolder(
  openClient: OpenClient,
  onOpen: OnOpen,
  prepare: (folder: string) => Promise<void> = () => Promise.resolve(),
): void {
  const host = hostFor(openClient, onOpen);
  beforeAll(async () => {
    const folder = newFolder();
    await prepare(folder);
    await host.open(folder);
  });
  afterAll(host.end);
}

function hostFor(openClient: OpenClient, onOpen: OnOpen) {
  let now: AtHost | null = null;
  const open = async (folder: string): Promise<Client> => {
    const opened = await openClient(folder);
    now = { folder, opened, client: opened.client };
    onOpen(now);
    return opened.client;
  };
  /** Closes what is open, and answers its folder. */
  const close = async (): Promise<string> => {
    if (!now) throw new Error('The host has no folder open');
    const { folder, opened } = now;
    now = null;
    await opened.close();
    return folder;
  };
  const restart = async () => {
    await open(await close());
  };
  const end = async () => rmSync(await close(), { recursive: true });
  return { open, restart, end };
}
