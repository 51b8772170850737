import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { isMade, keepMade, makingBeside } from '../made-folders.ts';
import { trimDecap } from './trim.ts';

/**
 * Bundles `admin/` into `.cache/desk/<hash of what it is made of>/`, unless that is there already, and answers
 * where it lies. Takes some ten seconds of two cores, so the dev server runs it as a process of its own.
 */
export async function bundleDesk(root: string): Promise<DeskBundle> {
  const known = await findDesk(root);
  if (known !== undefined) return { folder: known, isNew: false };
  const folder = folderOf(root);
  const making = await makingBeside(folder);
  await bundleInto(making, root);
  await keepMade(making, folder);
  return { folder, isNew: true };
}

/** Where the cache has the desk as its sources are now; undefined where it has to be bundled. */
export async function findDesk(root: string): Promise<string | undefined> {
  const folder = folderOf(root);
  return (await isMade(folder)) ? folder : undefined;
}

function folderOf(root: string): string {
  return path.join(root, '.cache', 'desk', hashSources(root));
}

/** Bundles a page of `admin/` into a folder: the desk itself, or one that tries its parts without Decap. */
export async function bundleInto(outDir: string, root: string, page = 'index.html'): Promise<void> {
  // Only now: to load the bundler takes longer than all that is asked when the cache has the desk.
  const { build } = await import('vite');
  const admin = path.join(root, 'admin');
  await build({
    root: admin,
    base: '/admin/',
    mode: 'production',
    configFile: false,
    envFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [withoutEval(), ...(page === 'index.html' ? [trimDecap(admin)] : [])],
    define: { 'process.env.NODE_ENV': '"production"', 'process.env': '{}', global: 'globalThis' },
    // Not only in NODE_ENV=production: the dev server must bundle the same desk as the build.
    oxc: { jsx: { runtime: 'automatic', importSource: 'react', development: false } },
    resolve: {
      alias: [{ find: /^path$/, replacement: 'path-browserify' }],
      conditions: ['module', 'browser', 'production'],
      dedupe: ['react', 'react-dom', 'immutable'],
    },
    worker: { format: 'es', plugins: () => [withoutEval(), decodeWithoutPage()] },
    build: {
      rolldownOptions: { input: path.join(admin, page) },
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 4_000,
    },
  });
}

/** The Markdown parser reads entities with the page's help, which a worker has not; the package brings both ways. */
function decodeWithoutPage(): Plugin {
  return {
    name: 'nhip:decode-without-page',
    enforce: 'pre',
    resolveId: {
      filter: { id: /^decode-named-character-reference$/ },
      async handler(source, importer) {
        const found = await this.resolve(source, importer, { skipSelf: true });
        return found?.id.replace(/index\.dom\.js$/, 'index.js');
      },
    },
  };
}

/** Zod tries whether it may write code of its own; the desk's policy would refuse that and report it at each start. */
function withoutEval(): Plugin {
  return {
    name: 'nhip:without-eval',
    enforce: 'pre',
    transform: {
      filter: { id: /\/zod\/v4\/core\/core\.js$/ },
      handler(code) {
        const mended = code.replace(
          '(_a.__zod_globalConfig = {})',
          '(_a.__zod_globalConfig = { jitless: true })',
        );
        if (mended === code) throw new Error('Zod keeps its configuration elsewhere now.');
        return { code: mended, map: null };
      },
    },
  };
}

/**
 * What the bundle is made of: our sources and the exact versions of everything else. Read in one go: a server that
 * is loading meanwhile would let each of the files wait its turn.
 */
function hashSources(root: string): string {
  const hash = createHash('sha256');
  const folders = ['admin', 'src/core'].flatMap((folder) => listFiles(path.join(root, folder)));
  const single = ['package-lock.json', 'src/site/desk/bundle.ts', 'src/site/desk/trim.ts', ...STYLES];
  for (const file of [...folders, ...single.map((name) => path.join(root, name))]) {
    if (file.endsWith('.test.ts')) continue;
    hash
      .update(`${path.relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex').slice(0, 16);
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

const STYLES = ['src/styles/tokens.css', 'src/styles/fonts.css', 'src/styles/article-body.css'];

export interface DeskBundle {
  folder: string;
  /** False where the cache had it. */
  isNew: boolean;
}

if (import.meta.main) {
  const [, , root = '.'] = process.argv;
  process.stdout.write(`${JSON.stringify(await bundleDesk(path.resolve(root)))}\n`);
}
