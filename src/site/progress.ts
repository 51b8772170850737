const BAR = 24;
const TERMINAL_EVERY_MS = 100;
const LOG_EVERY_MS = 10_000;

/**
 * Shows how far a long piece of work is and how long it will still take: a bar on a terminal, a line now and then
 * where the output goes to a file. Work that is over at once shows nothing.
 */
export function showProgress(what: string, out: NodeJS.WriteStream = process.stdout): Progress {
  const begun = performance.now();
  const every = out.isTTY ? TERMINAL_EVERY_MS : LOG_EVERY_MS;
  let shownAt = begun;
  let hasBar = false;
  return {
    update(done, total) {
      const now = performance.now();
      if (now - shownAt < every) return;
      shownAt = now;
      const words = describeProgress(what, done, total, now - begun);
      if (out.isTTY) out.write(`\r\x1b[2K${bar(done, total)} ${words}`);
      else out.write(`${words}\n`);
      hasBar = out.isTTY;
    },
    end() {
      if (hasBar) out.write('\r\x1b[2K');
    },
  };
}

/** `Dựng trang: 1.200/4.000 (30%), còn khoảng 2 phút 10 giây`. */
export function describeProgress(what: string, done: number, total: number, elapsedMs: number): string {
  const share = total === 0 ? 1 : done / total;
  const left = share === 0 ? undefined : (elapsedMs / share - elapsedMs) / 1000;
  const rest = left === undefined || done === total ? '' : `, còn khoảng ${sayDuration(left)}`;
  const percent = Math.floor(share * 100);
  return `${what}: ${done.toLocaleString('vi-VN')}/${total.toLocaleString('vi-VN')} (${percent}%)${rest}`;
}

function sayDuration(seconds: number): string {
  const whole = Math.max(1, Math.round(seconds));
  if (whole < 60) return `${whole} giây`;
  return whole % 60 === 0 ? `${whole / 60} phút` : `${Math.floor(whole / 60)} phút ${whole % 60} giây`;
}

function bar(done: number, total: number): string {
  const full = total === 0 ? BAR : Math.round((done / total) * BAR);
  return `[${'█'.repeat(full)}${'·'.repeat(BAR - full)}]`;
}

export interface Progress {
  update: (done: number, total: number) => void;
  /** Takes the bar away. */
  end: () => void;
}
