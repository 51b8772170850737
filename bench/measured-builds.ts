import { existsSync, mkdtempSync, renameSync } from 'node:fs';
import path from 'node:path';
import { digestFiles } from '../tests/support/digest-files.ts';
import type { Invented } from './articles.ts';
import { measure, type Command } from './measure.ts';
import { compareOutputs, countPages } from './output.ts';
import { PEERS, type PeerName } from './peers.ts';
import type { Sample } from './report.ts';
import type { Place, Scenario } from './scenarios.ts';

/**
 * Measures the portal's scenarios one after another; each result, or a note that a build failed, goes to `keep`.
 * A failed build ends them, and the answer is false.
 */
export async function measurePortal(
  scenarios: Scenario[],
  place: Place,
  { articles }: Invented,
  run: number,
  keep: (result: Sample | string) => void,
): Promise<boolean> {
  for (const { name, isCold, isSearch, change, command } of scenarios) {
    if (isCold) {
      const left = [place.output, `${place.output}-search`, path.join(place.checkout, '.cache')];
      setAside(left, path.dirname(place.output));
    }
    await change?.(place.checkout, articles, run);
    const isCompared = !isCold && !isSearch;
    const before = isCompared ? digestFiles(place.output) : undefined;
    const result = await measureBuild(
      `ours: ${name}`,
      run,
      command(place),
      isSearch ? undefined : place.output,
    );
    if (typeof result !== 'string' && before) {
      result.change = compareOutputs(before, digestFiles(place.output));
    }
    keep(result);
    if (typeof result === 'string') return false;
  }
  return true;
}

/** Measures a peer's cold build. A build that lacks articles counts as failed. */
export async function measurePeer(
  name: PeerName,
  project: string,
  folder: string,
  invented: Invented,
  run: number,
) {
  const peer = PEERS[name];
  const output = path.join(folder, 'dist');
  const left = [output, ...peer.caches.map((cache) => path.join(folder, cache))];
  setAside(left, path.dirname(folder));
  const command = { ...peer.command(project), cwd: folder };
  const result = await measureBuild(name, run, command, output);
  if (typeof result === 'string') return result;
  const { articles } = countPages(output);
  if (articles === invented.articles.length) return result;
  return `${name} failed: it built ${articles} of ${invented.articles.length} articles.`;
}

async function measureBuild(
  name: string,
  run: number,
  command: Command,
  output: string | undefined,
): Promise<Sample | string> {
  const { isOk, output: printed, ...figures } = await measure(command);
  if (!isOk) return `${name} failed:\n${printed.slice(-2000).trimEnd()}`;
  const pages = output === undefined ? undefined : countPages(output).pages;
  const { cpuSeconds, wallSeconds } = figures;
  const times = `${cpuSeconds.toFixed(2)} CPU s, ${wallSeconds.toFixed(2)} s`;
  console.log(`${run}. ${name}: ${times}${pages === undefined ? '' : `, ${pages} pages`}`);
  return { name, run, pages, change: undefined, ...figures };
}

/**
 * Makes way for a cold build. The folders go into the bench's own, which is removed when all is measured: ext4 looks at
 * each inode that was freed in the last minutes before it gives one out, which would cost the next build up to a fifth more.
 */
function setAside(folders: string[], bench: string): void {
  const aside = mkdtempSync(path.join(bench, 'before-'));
  for (const [at, folder] of folders.entries())
    if (existsSync(folder)) renameSync(folder, path.join(aside, String(at)));
}
