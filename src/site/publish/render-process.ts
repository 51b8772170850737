import { renderShare, type ShareTask } from './render-share.ts';

// A process of a whole build: `render-processes.ts` starts it.
const task = JSON.parse(process.argv[2] ?? '') as ShareTask;
await renderShare(task, (done, total) => process.send?.({ done, total }));
if (process.connected) process.disconnect();
