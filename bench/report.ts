import type { Measurement } from './measure.ts';
import type { OutputChange } from './output.ts';

/** One row for each kind of work, with the medians of its runs and, for peers, what the portal's cold build costs to theirs. */
export function summarise(samples: Sample[]) {
  const names = [...new Set(samples.map(({ name }) => name))];
  const rows = names.map((name) => {
    const runs = samples.filter((sample) => sample.name === name);
    const of = (figure: (sample: Sample) => number | undefined) => median(runs.map(figure));
    const pages = of((run) => run.pages);
    const cpuSeconds = of((run) => run.cpuSeconds);
    return {
      name,
      runs: runs.length,
      pages,
      cpuSeconds,
      cpuMsPerPage: divide(cpuSeconds && cpuSeconds * 1000, pages),
      wallSeconds: of((run) => run.wallSeconds),
      peakProcessMb: of((run) => run.peakProcessMb),
      peakTotalMb: of((run) => run.peakTotalMb),
      filesChanged: of((run) => run.change?.changed),
      filesAdded: of((run) => run.change?.added),
      filesRemoved: of((run) => run.change?.removed),
    };
  });
  const ours = rows.find(({ name }) => name === 'ours: cold');
  return rows.map((row) => ({
    ...row,
    oursToItCpu: isPeer(row.name) ? divide(ours?.cpuSeconds, row.cpuSeconds) : undefined,
    oursToItMemory: isPeer(row.name) ? divide(ours?.peakTotalMb, row.peakTotalMb) : undefined,
  }));
}

/** The rows as a table for the terminal. */
export function formatTable(rows: Row[]): string {
  const cells = [
    COLUMNS.map(({ head }) => head),
    ...rows.map((row) => COLUMNS.map(({ of, digits }) => format(of(row), digits))),
  ];
  const widths = COLUMNS.map((_, column) => Math.max(...cells.map((line) => line[column]?.length ?? 0)));
  const lines = cells.map((line) =>
    line.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
    ),
  );
  lines.splice(
    1,
    0,
    widths.map((width) => '-'.repeat(width)),
  );
  return lines.map((line) => line.join('  ').trimEnd()).join('\n');
}

/** The middle value; the mean of the two middle ones where their number is even. */
export function median(values: (number | undefined)[]): number | undefined {
  const sorted = values.filter((value) => value !== undefined).sort((a, b) => a - b);
  const upper = sorted[sorted.length >> 1];
  const lower = sorted[(sorted.length - 1) >> 1];
  return upper === undefined || lower === undefined ? undefined : (lower + upper) / 2;
}

const COLUMNS: { head: string; digits: number; of: (row: Row) => string | number | undefined }[] = [
  { head: 'work', digits: 0, of: (row) => row.name },
  { head: 'pages', digits: 0, of: (row) => row.pages },
  { head: 'CPU s', digits: 2, of: (row) => row.cpuSeconds },
  { head: 'CPU ms/page', digits: 2, of: (row) => row.cpuMsPerPage },
  { head: 'wall s', digits: 2, of: (row) => row.wallSeconds },
  { head: 'MB, largest', digits: 0, of: (row) => row.peakProcessMb },
  { head: 'MB, all', digits: 0, of: (row) => row.peakTotalMb },
  { head: 'changed', digits: 0, of: (row) => row.filesChanged },
  { head: 'added', digits: 0, of: (row) => row.filesAdded },
  { head: 'removed', digits: 0, of: (row) => row.filesRemoved },
  { head: 'ours:it CPU', digits: 2, of: (row) => row.oursToItCpu },
  { head: 'memory', digits: 2, of: (row) => row.oursToItMemory },
];

function isPeer(name: string): boolean {
  return !name.startsWith('ours: ');
}

function format(value: string | number | undefined, digits: number): string {
  return typeof value === 'number' ? value.toFixed(digits) : (value ?? '–');
}

function divide(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || !b ? undefined : a / b;
}

/** One run of one kind of work. */
export interface Sample extends Omit<Measurement, 'isOk' | 'output'> {
  name: string;
  run: number;
  /** HTML files in the output afterwards; undefined where the work writes none. */
  pages: number | undefined;
  change: OutputChange | undefined;
}

export type Row = ReturnType<typeof summarise>[number];
