import { build } from './build.ts';

/** electron-builder calls this before it packs (see electron-builder.yml), so that what is packed is never an old build. */
export const beforePack = async (): Promise<void> => await build({ desktop: true });
