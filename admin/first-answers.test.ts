import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { askAhead, send } from './first-answers.ts';

const INFO = { action: 'info', params: {} };

describe('questions asked ahead', () => {
  const posted: string[] = [];

  beforeEach(() => {
    vi.useFakeTimers();
    posted.length = 0;
    vi.stubGlobal('fetch', (_url: string, { body }: { body: string }) => {
      posted.push(body);
      return Promise.resolve(new Response(String(posted.length)));
    });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  const say = async (question = INFO) => (await send('/__cms', question)).text();

  it('answer once, and are then asked again', async () => {
    askAhead('/__cms', INFO);
    expect(await say()).toBe('1');
    expect(await say()).toBe('2');
  });

  it('answer nothing else', async () => {
    askAhead('/__cms', INFO);
    expect(await say({ action: 'entryFacets', params: {} })).toBe('2');
    expect(posted).toHaveLength(2);
  });

  it('are forgotten when their answer is no longer fresh', async () => {
    askAhead('/__cms', INFO);
    await vi.advanceTimersByTimeAsync(6_000);
    expect(await say()).toBe('2');
  });
});
