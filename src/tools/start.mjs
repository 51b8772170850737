import { enableCompileCache } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

/** Of `astro.config.mjs`. */
const PORT = 4321;
const PROJECT = path.resolve(import.meta.dirname, '..', '..');
const COMPILED = path.join(PROJECT, '.cache', 'compiled');

// As for a publish (`publish.mjs`).
enableCompileCache(COMPILED);
process.env.NODE_COMPILE_CACHE ??= COMPILED;

const args = process.argv.slice(2);
const { values } = parseArgs({
  args,
  options: { port: { type: 'string' }, host: { type: 'string' } },
  strict: false,
});

// Under another name than this machine's the desk waits for Vite, which knows whom to answer there.
if (!('host' in values)) {
  const { openEarlyDesk } = await import('../site/desk/early-desk.ts');
  await openEarlyDesk(Number(values.port ?? PORT));
}

const astro = path.join(PROJECT, 'node_modules', 'astro', 'bin', 'astro.mjs');
process.argv.splice(1, Infinity, astro, 'dev', '--ignore-lock', ...args);
await import(pathToFileURL(astro).href);
