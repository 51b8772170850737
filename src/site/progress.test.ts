import { PassThrough } from 'node:stream';
import { describe, expect, it, vi } from 'vitest';
import { describeProgress, showProgress } from './progress.ts';

describe('progress', () => {
  it.each([
    [0, 200, 0, 'Dựng trang: 0/200 (0%)'],
    [50, 200, 10_000, 'Dựng trang: 50/200 (25%), còn khoảng 30 giây'],
    [1_200, 4_000, 60_000, 'Dựng trang: 1.200/4.000 (30%), còn khoảng 2 phút 20 giây'],
    [200, 200, 10_000, 'Dựng trang: 200/200 (100%)'],
    [0, 0, 0, 'Dựng trang: 0/0 (100%)'],
  ])('says how far %i of %i is', (done, total, elapsed, words) => {
    expect(describeProgress('Dựng trang', done, total, elapsed)).toBe(words);
  });

  it('is a bar on a terminal, a line now and then in a file, and nothing for work that is over at once', () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const shown = (isTTY: boolean) => {
      const out = Object.assign(new PassThrough(), { isTTY });
      const progress = showProgress('Dựng trang', out as unknown as NodeJS.WriteStream);
      for (let done = 1; done <= 4; done++) {
        progress.update(done, 4);
        vi.advanceTimersByTime(6_000);
      }
      progress.end();
      return String(out.read() ?? '');
    };
    expect(shown(false)).toBe('Dựng trang: 3/4 (75%), còn khoảng 4 giây\n');
    expect(shown(true)).toContain('\r\x1b[2K[██████████████████······] Dựng trang: 3/4 (75%)');
    expect(shown(true)).toMatch(/\r\x1b\[2K$/);
    vi.useRealTimers();
  });
});
