import { readdirSync, readFileSync } from 'node:fs';

/** Linux reports process times to user space in hundredths of a second on every architecture. */
const TICKS_A_SECOND = 100;

/** Samples the processes of a session until `end`, which also ends those its leader left behind. */
export function watchSession(leader: number | undefined, everyMs: number): Session {
  const orphans = new Map<string, number>();
  const report: SessionReport = { orphanSeconds: 0, peakProcessMb: undefined, peakTotalMb: undefined };
  if (process.platform !== 'linux' || leader === undefined) {
    return {
      report,
      end: () => {
        if (leader !== undefined) tryKill(-leader);
        return report;
      },
    };
  }
  const sample = () => {
    const members = listSession(leader);
    const pids = new Set(members.map(({ pid }) => pid));
    for (const { pid, parent, start, ticks } of members) {
      if (pid !== leader && !pids.has(parent)) orphans.set(`${pid}:${start}`, ticks);
    }
    report.peakTotalMb = Math.max(report.peakTotalMb ?? 0, sum(members.map(({ nowMb }) => nowMb)));
    report.peakProcessMb = Math.max(report.peakProcessMb ?? 0, ...members.map(({ peakMb }) => peakMb));
    return members;
  };
  const timer = setInterval(sample, everyMs);
  sample();
  return {
    report,
    end: () => {
      clearInterval(timer);
      for (const { pid } of sample()) tryKill(pid);
      report.orphanSeconds = sum([...orphans.values()]) / TICKS_A_SECOND;
      return report;
    },
  };
}

function listSession(leader: number): Member[] {
  return readdirSync('/proc').flatMap((name) => {
    const pid = Number(name);
    if (!Number.isInteger(pid) || pid < 1) return [];
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
      // The name in parentheses may hold anything; the fields after it are numbered from 3 (proc(5)).
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      const field = (number: number) => Number(fields[number - 3]);
      if (field(6) !== leader) return [];
      const status = readFileSync(`/proc/${pid}/status`, 'latin1');
      return {
        pid,
        parent: field(4),
        start: field(22),
        ticks: field(14) + field(15) + field(16) + field(17),
        nowMb: readMb(status, 'VmRSS'),
        peakMb: readMb(status, 'VmHWM'),
      };
    } catch {
      return [];
    }
  });
}

function readMb(status: string, name: string): number {
  return Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0) / 1024;
}

function tryKill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

interface Member {
  pid: number;
  parent: number;
  start: number;
  ticks: number;
  nowMb: number;
  peakMb: number;
}

interface Session {
  /** What has been seen so far. */
  report: SessionReport;
  end: () => SessionReport;
}

interface SessionReport {
  /** CPU seconds of processes whose parent ended before them. */
  orphanSeconds: number;
  peakProcessMb: number | undefined;
  peakTotalMb: number | undefined;
}
