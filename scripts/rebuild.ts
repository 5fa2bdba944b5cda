import { build } from './build.ts';

await build({ desktop: true, force: true });
