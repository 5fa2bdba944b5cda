import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Makes the demonstration shop. */
export async function makeDemoShop(dataDir: string): Promise<void> {
  if (existsSync(join(dataDir, 'shop.db'))) return;
  await Promise.resolve();
}
