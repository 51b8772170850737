import os from 'node:os';

/** What the figures were measured on. */
export function describeMachine() {
  const processors = os.cpus();
  const model = processors[0]?.model.trim() ?? 'unknown processor';
  const memoryGb = Math.round(os.totalmem() / 2 ** 30);
  return {
    summary: `${processors.length} × ${model}, ${memoryGb} GB, Node ${process.version}, ${os.platform()} ${os.arch()}`,
    processors: processors.length,
    model,
    memoryGb,
    node: process.version,
    platform: `${os.platform()} ${os.release()} ${os.arch()}`,
    /** Runnable processes at the end: other work at the same time shows here. */
    load: os.loadavg(),
  };
}
