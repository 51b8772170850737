import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRebuilds } from './rebuilds.ts';

/** Builds that finish when told to. */
function slowBuilds() {
  const unfinished: (() => void)[] = [];
  const started = vi.fn(() => new Promise<void>((resolve) => unfinished.push(resolve)));
  const finishOne = async () => {
    unfinished.shift()?.();
    await vi.advanceTimersByTimeAsync(0);
  };
  return { started, finishOne };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('createRebuilds', () => {
  it('waits until the asking pauses', async () => {
    const { started } = slowBuilds();
    const rebuilds = createRebuilds(started, 500);
    for (let asked = 0; asked < 5; asked++) {
      rebuilds.request();
      await vi.advanceTimersByTimeAsync(400);
    }
    expect(started).not.toHaveBeenCalled();
    expect(rebuilds.isPending()).toBe(true);
    await vi.advanceTimersByTimeAsync(100);
    expect(started).toHaveBeenCalledTimes(1);
  });

  it('builds one at a time, and once more after what was asked meanwhile', async () => {
    const { started, finishOne } = slowBuilds();
    const rebuilds = createRebuilds(started, 500);
    rebuilds.request(true);
    await vi.advanceTimersByTimeAsync(0);
    for (let asked = 0; asked < 3; asked++) {
      rebuilds.request();
      await vi.advanceTimersByTimeAsync(600);
    }
    expect(started).toHaveBeenCalledTimes(1);
    await finishOne();
    expect(started).toHaveBeenCalledTimes(2);
    await finishOne();
    expect(started).toHaveBeenCalledTimes(2);
    expect(rebuilds.isPending()).toBe(false);
  });

  it('starts nothing after it was stopped, and waits for what runs', async () => {
    const { started, finishOne } = slowBuilds();
    const rebuilds = createRebuilds(started, 500);
    rebuilds.request(true);
    await vi.advanceTimersByTimeAsync(0);
    rebuilds.request();
    await vi.advanceTimersByTimeAsync(600);
    const stopped = rebuilds.stop();
    rebuilds.request(true);
    await finishOne();
    await stopped;
    await vi.advanceTimersByTimeAsync(1000);
    expect(started).toHaveBeenCalledTimes(1);
  });
});
