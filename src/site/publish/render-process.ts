import { writeReads } from '../../archive/collected-reads.ts';
import type { TaskApart } from './render-processes.ts';
import { renderShare } from './render-share.ts';

// A process of a whole build: `render-processes.ts` starts it.
const { reads, ...task } = JSON.parse(process.argv[2] ?? '') as TaskApart;
await renderShare(task, writeReads(reads), (done, total) => process.send?.({ done, total }));
if (process.connected) process.disconnect();
