import { bench } from '../tests/bench/bench.ts';

await bench(process.argv.slice(2));
