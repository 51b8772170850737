import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const PROJECT = path.resolve(import.meta.dirname, '../..');
const START = path.join(PROJECT, 'src', 'tools', 'start.mjs');
const PUBLISH = path.join(PROJECT, 'src', 'tools', 'publish.mjs');

/** Copies the shipped content into a repository of its own, so that a test can edit it. */
export function copyCheckout({ git = true }: { git?: boolean } = {}): Checkout {
  const root = mkdtempSync(path.join(tmpdir(), 'nhip-checkout-'));
  cpSync(path.join(PROJECT, 'content'), path.join(root, 'content'), { recursive: true });
  const runGit = (...args: string[]) =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  if (git) {
    runGit('init', '--quiet', '--initial-branch=main');
    runGit('config', 'user.name', 'Biên tập viên');
    runGit('config', 'user.email', 'bien-tap@localhost');
    runGit('add', '--all');
    runGit('commit', '--quiet', '--message=Nội dung ban đầu');
  }
  return {
    root,
    git: runGit,
    dispose: () => {
      rmSync(root, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Starts the portal as `npm start` does, over a checkout, on a free port; resolves once it answers at an address. */
export async function startPortal(checkout: string, address = '/robots.txt'): Promise<Portal> {
  const port = await findFreePort();
  const child = spawn(process.execPath, [START, '--port', String(port)], {
    cwd: PROJECT,
    env: plainEnvironment(checkout),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => (output += text.toString()));
  const url = `http://localhost:${port}`;
  await waitUntil(async () => {
    if (child.exitCode !== null) throw new Error(`The portal ended:\n${output}`);
    return (await fetch(`${url}${address}`)).ok;
  }, `The portal did not answer at ${url}`);
  return { url, output: () => output, stop: () => stop(child) };
}

/** Builds a checkout's whole site into a folder of the project's cache, as `npm run build` does. */
export function buildSite(checkout: string, name: string): BuiltSite {
  const folder = path.join(PROJECT, '.cache', 'tests', name);
  rmSync(folder, { recursive: true, force: true });
  try {
    const output = execFileSync(process.execPath, [PUBLISH, '--whole', '--outDir', folder], {
      cwd: PROJECT,
      env: plainEnvironment(checkout),
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return { folder, ok: true, output };
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    return { folder, ok: false, output: stdout + stderr };
  }
}

/** Asks again and again until the answer is true; says `what` after a minute. */
export async function waitUntil(ask: () => Promise<boolean>, what: string, seconds = 60): Promise<void> {
  for (let attempt = 0; attempt < seconds * 4; attempt++) {
    if (await ask().catch(rethrowEnd)) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(what);
}

/** What a shell would give: Vitest's own variables make Astro believe it is being tested from inside. */
export function plainEnvironment(checkout: string): NodeJS.ProcessEnv {
  const { PATH, HOME, LANG, TMPDIR } = process.env;
  return { PATH, HOME, LANG, TMPDIR, NHIP_CHECKOUT: checkout, ASTRO_TELEMETRY_DISABLED: '1' };
}

function rethrowEnd(error: unknown): false {
  if (error instanceof Error && error.message.startsWith('The portal ended')) throw error;
  return false;
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });
  });
}

export interface Checkout {
  root: string;
  git: (...args: string[]) => string;
  dispose: () => void;
}

export interface Portal {
  url: string;
  output: () => string;
  stop: () => Promise<void>;
}

export interface BuiltSite {
  folder: string;
  ok: boolean;
  output: string;
}
