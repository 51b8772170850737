import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Opening } from './desk-first.ts';

describe('Opening', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it.each(['/', '/robots.txt', '/bai-viet/2025/mot-bai/', '/__preview', '/administration/'])(
    'is over at once when somebody asks for %s',
    async (url) => {
      const { isOver, ask } = open();
      ask(url);
      expect(await isOver()).toBe(true);
    },
  );

  it.each([
    '/admin',
    '/admin/',
    '/admin/assets/index-A.js',
    '/__cms',
    '/__cms/',
    '/media/a.jpg',
    '/favicon.ico',
  ])('goes on while the desk asks for %s', async (url) => {
    const { isOver, ask } = open();
    for (let request = 0; request < 5; request++) {
      ask(url);
      await vi.advanceTimersByTimeAsync(900);
      expect(await isOver()).toBe(false);
    }
    await vi.advanceTimersByTimeAsync(100);
    expect(await isOver()).toBe(true);
  });

  it('counts from the answer, however long that takes', async () => {
    const { isOver, ask } = open();
    const answer = ask('/admin/assets/index-A.js');
    await vi.advanceTimersByTimeAsync(900);
    answer();
    await vi.advanceTimersByTimeAsync(900);
    expect(await isOver()).toBe(false);
  });

  it('is not ended by a page that needs nothing loaded, and waits for it', async () => {
    const { isOver, ask } = open();
    const answer = ask('/bai-viet/2025/mot-bai/', true);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await isOver()).toBe(false);
    answer();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await isOver()).toBe(true);
    const again = open();
    again.ask('/bai-viet/2025/mot-bai/', true);
    again.opening.end();
    expect(await again.isOver()).toBe(true);
  });

  it('is over after a while in which nobody asks', async () => {
    const { isOver, opening } = open();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await isOver()).toBe(false);
    opening.wait();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await isOver()).toBe(true);
  });

  it('is quiet when every page is answered and nobody has asked for a while, however often the desk asks', async () => {
    const { isQuiet, ask } = open();
    const [first, second] = [ask('/'), ask('/robots.txt')];
    await vi.advanceTimersByTimeAsync(5_000);
    first();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await isQuiet()).toBe(false);
    second();
    await vi.advanceTimersByTimeAsync(500);
    ask('/admin/')();
    expect(await isQuiet()).toBe(false);
    await vi.advanceTimersByTimeAsync(500);
    expect(await isQuiet()).toBe(true);
  });

  it('is quiet when it is over because nobody asks', async () => {
    const { isQuiet, ask } = open();
    ask('/admin/')();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await isQuiet()).toBe(true);
  });
});

function open() {
  const opening = new Opening(1_000);
  let over = false;
  let quiet = false;
  void opening.over.then(() => (over = true));
  void opening.quiet.then(() => (quiet = true));
  return {
    opening,
    isOver: () => Promise.resolve().then(() => over),
    isQuiet: () => Promise.resolve().then(() => quiet),
    ask: (url: string, isReady = false) => {
      const request = Object.assign(new IncomingMessage(new Socket()), { url });
      const response = new ServerResponse(request);
      opening.note(request, response, isReady);
      return () => response.emit('close');
    },
  };
}
