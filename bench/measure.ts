import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { watchSession } from './process-session.ts';

const SAMPLE_MS = 100;
const KEPT_OUTPUT = 20_000;

/** Runs the command, then has the shell print the time of its waited-for descendants to descriptor 3. */
const TIMED = '"$@" 3>&-; status=$?; times >&3; exit $status';
const TIMES_OF_CHILDREN = /\n(\d+)m([\d.]+)s (\d+)m([\d.]+)s\s*$/;

/**
 * Runs a command in a session of its own and measures it with all its descendants. CPU seconds are the operating
 * system's own count: what the shell was told when its children ended, plus what orphans (whom nobody waits for) had
 * used when last seen. Memory is sampled from `/proc`, so it is known on Linux only.
 */
export async function measure({ program, args, cwd, env = {} }: Command): Promise<Measurement> {
  const started = performance.now();
  const child = spawn('sh', ['-c', TIMED, 'sh', program, ...args], {
    cwd,
    env: { ...process.env, NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    detached: true,
  });
  const [output, times] = [collect(child, [1, 2]), collect(child, [3])];
  const session = watchSession(child.pid, SAMPLE_MS);
  const leaveNothing = () => void session.end();
  process.once('exit', leaveNothing);
  let seconds = 0;
  let found = session.report;
  child.once('exit', () => {
    seconds = (performance.now() - started) / 1000;
    found = session.end();
  });
  try {
    const [code] = (await once(child, 'close')) as [number | null];
    return {
      isOk: code === 0,
      output: output(),
      cpuSeconds: readTimes(times()) + found.orphanSeconds,
      wallSeconds: seconds,
      peakProcessMb: found.peakProcessMb,
      peakTotalMb: found.peakTotalMb,
    };
  } finally {
    process.off('exit', leaveNothing);
  }
}

/** User and system seconds from the second line that `times` prints: the shell's children. */
export function readTimes(text: string): number {
  const [, userMinutes, user, systemMinutes, system] = TIMES_OF_CHILDREN.exec(text) ?? [];
  if (system === undefined) throw new Error(`The shell's times cannot be read: ${text}`);
  return Number(userMinutes) * 60 + Number(user) + Number(systemMinutes) * 60 + Number(system);
}

function collect(child: ChildProcess, descriptors: number[]): () => string {
  let text = '';
  for (const descriptor of descriptors) {
    child.stdio[descriptor]?.on('data', (chunk: Buffer) => {
      text = (text + chunk.toString()).slice(-KEPT_OUTPUT);
    });
  }
  return () => text;
}

export interface Command {
  program: string;
  args: string[];
  cwd: string;
  env?: Record<string, string>;
}

export interface Measurement {
  isOk: boolean;
  /** The end of what it printed. */
  output: string;
  cpuSeconds: number;
  wallSeconds: number;
  /** The most memory one process had in use. */
  peakProcessMb: number | undefined;
  /** The most that all its processes had in use together; what they share counts for each. */
  peakTotalMb: number | undefined;
}
