import { spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import path from 'node:path';
import type { AstroIntegrationLogger } from 'astro';
import { findDesk, type DeskBundle } from './bundle.ts';

/** Has the desk bundled by a process of its own, behind the work of the server, and knows where it lies. */
export class DeskWorkshop {
  readonly #root: string;
  readonly #logger: Pick<AstroIntegrationLogger, 'info' | 'error'>;
  #bundle: Promise<string> | undefined;

  constructor(root: string, logger: Pick<AstroIntegrationLogger, 'info' | 'error'>) {
    this.#root = root;
    this.#logger = logger;
  }

  /** Begins now; {@link folder} then waits for less. */
  start(): void {
    this.folder().catch(() => undefined);
  }

  /** The folder of the desk as its sources are now. Throws what the bundler said where they are wrong. */
  folder(): Promise<string> {
    this.#bundle ??= this.#make();
    return this.#bundle;
  }

  /** A source of the desk changed: it is made anew when it is next asked for. */
  noteChange(file: string): void {
    const [room = '', next] = path.relative(this.#root, file).split(path.sep);
    if (room === 'admin' || (room === 'src' && (next === 'core' || next === 'styles')))
      this.#bundle = undefined;
  }

  async #make(): Promise<string> {
    const started = performance.now();
    try {
      const known = await findDesk(this.#root);
      const { folder, isNew } = known ? { folder: known, isNew: false } : await bundleApart(this.#root);
      const seconds = ((performance.now() - started) / 1000).toFixed(1).replace('.', ',');
      this.#logger.info(`Bàn biên tập sẵn sàng ở /admin/${isNew ? ` (dựng trong ${seconds} giây)` : ''}.`);
      return folder;
    } catch (error) {
      this.#bundle = undefined;
      this.#logger.error(`The desk could not be bundled: ${String(error)}`);
      throw error;
    }
  }
}

function bundleApart(root: string): Promise<DeskBundle> {
  return new Promise((resolve, reject) => {
    const command = path.join(root, 'src', 'site', 'desk', 'bundle.ts');
    const child = spawn(process.execPath, [command, root], {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    yieldToServer(child.pid);
    const stop = () => child.kill();
    process.once('exit', stop);
    let printed = '';
    let complaint = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
    child.once('error', reject);
    child.once('close', (code) => {
      process.off('exit', stop);
      const line = printed.trim().split('\n').at(-1) ?? '';
      if (code === 0) resolve(JSON.parse(line) as DeskBundle);
      else reject(new Error(complaint.trim() || `bundle.ts ended with ${code}`));
    });
  });
}

/** The first page of the site comes before the desk. */
function yieldToServer(pid: number | undefined): void {
  try {
    if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // Not allowed here: then both take their turns.
  }
}
