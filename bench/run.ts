import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { generateCheckout } from './generate.ts';
import { describeMachine } from './machine.ts';
import { readOptions } from './options.ts';
import { measurePeer, measurePortal } from './measured-builds.ts';
import { preparePeer } from './peer-project.ts';
import { findVersions } from './peers.ts';
import { formatTable, summarise, type Sample } from './report.ts';
import { SCENARIOS } from './scenarios.ts';

const project = path.resolve(import.meta.dirname, '..');
const options = readOptions();
// Inside the project, because what Astro builds resolves its packages from where it lies.
const cache = path.join(project, '.cache');
mkdirSync(cache, { recursive: true });
const folder = mkdtempSync(path.join(cache, 'bench-'));
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));
process.once('exit', () => {
  if (options.keep) console.log(`Kept: ${folder}`);
  else rmSync(folder, { recursive: true, force: true });
});
await compare();

async function compare(): Promise<void> {
  const { versions, notes } = await findVersions(options.peers, project);
  const peers = [...versions.keys()];
  const place = {
    project,
    checkout: path.join(folder, 'checkout'),
    output: path.join(folder, 'ours'),
    shards: options.shards,
  };
  console.log(`Inventing ${options.articles} articles in ${folder}`);
  const size = { count: options.articles, seed: options.seed };
  const invented = await generateCheckout(project, place.checkout, size);
  for (const name of peers) await preparePeer(name, project, path.join(folder, name), invented);

  // An install leaves it; made of code that changed since, it would count in the first cold build.
  if (options.isOursMeasured)
    execFileSync(process.execPath, ['src/tools/make-program.ts'], { cwd: project, stdio: 'inherit' });

  const samples: Sample[] = [];
  const keep = (sample: Sample | string) => {
    if (typeof sample === 'string') notes.push(sample);
    else samples.push(sample);
  };
  const [cold, warm] = [SCENARIOS.filter(({ isCold }) => isCold), SCENARIOS.filter(({ isCold }) => !isCold)];
  for (let run = 1; run <= options.runs; run += 1) {
    const isBuilt = options.isOursMeasured && (await measurePortal(cold, place, invented, run, keep));
    for (const name of peers) keep(await measurePeer(name, project, path.join(folder, name), invented, run));
    if (isBuilt) await measurePortal(warm, place, invented, run, keep);
  }

  const medians = summarise(samples);
  const machine = describeMachine();
  console.log(`\n${options.articles} articles, medians of ${options.runs} runs; ${machine.summary}\n`);
  console.log(formatTable(medians));
  for (const note of new Set(notes)) console.log(`Note: ${note}`);
  if (options.json) {
    const result = {
      options,
      machine,
      versions: Object.fromEntries(versions),
      notes: [...new Set(notes)],
      medians,
      samples,
    };
    await writeFile(options.json, `${JSON.stringify(result, null, 2)}\n`);
  }
  if (notes.some((note) => note.includes('failed'))) process.exitCode = 1;
}
