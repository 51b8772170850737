import { writeFileSync } from 'node:fs';
import { serialize } from 'node:v8';
import { renderShare, type ShareTask } from './render-share.ts';

// A process of a whole build: `render-processes.ts` starts it.
const task = JSON.parse(process.argv[2] ?? '') as ShareTask & { reads: string };
const reads = await renderShare(task, (done, total) => process.send?.({ done, total }));
writeFileSync(task.reads, serialize(reads));
if (process.connected) process.disconnect();
