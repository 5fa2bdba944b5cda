import { startCommand } from './start/command.ts';

await startCommand(process.argv.slice(2));
