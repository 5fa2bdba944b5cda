// Plain JavaScript, so that an old Node can read it: TypeScript needs Node 22.18, and on Node 20 better-sqlite3 ends the
// process without a word. On Linux and Windows npm brings a new enough Node itself (optionalDependencies).
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(`Adal needs Node 22.18 or newer, and this is ${process.versions.node}.`);
  console.error('Run it through npm (npm ci, then npm start): npm brings its own Node on Linux and Windows.');
  console.error('On a Mac, install Node 24 from nodejs.org first.');
  process.exit(1);
}
const [name] = process.argv.splice(2, 1);
await import(new URL(`./${name}.ts`, import.meta.url).href);
