import os from 'node:os';
import { openArchive } from '../../archive/archive.ts';
import { toStamp } from '../../core/text/date.ts';
import type { ApartAnswer, ApartTask } from './build-apart.ts';
import { buildShards } from './shards.ts';
import { searchSource } from './source.ts';

const TELL_EVERY_MS = 250;

// Builds shards of a search index: `build-apart.ts` starts it, and it ends with whoever that was.
process.once('disconnect', () => process.exit(1));
process.once('message', (task: ApartTask) => {
  void work(task)
    .catch((error: unknown): ApartAnswer => ({ failure: String(error) }))
    .then((answer) => {
      process.send?.(answer, () => process.exit(0));
    });
});

async function work({ checkout, folder, existing, isPatient }: ApartTask): Promise<ApartAnswer> {
  // Pagefind's process, which this one starts, is as patient.
  if (isPatient) os.setPriority(os.constants.priority.PRIORITY_LOW);
  const archive = openArchive(checkout, () => process.env.NHIP_NOW ?? toStamp(new Date()));
  let toldAt = 0;
  const tell = (done: number, total: number) => {
    if (performance.now() - toldAt < TELL_EVERY_MS) return;
    toldAt = performance.now();
    process.send?.({ done, total } satisfies ApartAnswer);
  };
  return { work: await buildShards(searchSource(archive), folder, existing, tell) };
}
