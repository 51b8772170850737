import { describe, expect, it } from 'vitest';
import { remember } from './remember.ts';

/** Questions that are answered by hand. */
function makeAsked() {
  const asked: { key: string; signal: AbortSignal; answer: (value: string) => void }[] = [];
  const ask = remember(
    (key, signal) =>
      new Promise<string>((answer, refuse) => {
        asked.push({ key, signal, answer });
        signal.addEventListener('abort', () => {
          refuse(signal.reason as Error);
        });
      }),
  );
  return { ask, asked };
}

const ABORTED = { name: 'AbortError' };

describe('what is remembered', () => {
  it('is asked for once for each key', async () => {
    const { ask, asked } = makeAsked();
    const both = [ask('a'), ask('a', new AbortController().signal), ask('b')];
    for (const { key, answer } of asked) answer(`answer to ${key}`);
    expect(await Promise.all(both)).toEqual(['answer to a', 'answer to a', 'answer to b']);
    expect(await ask('a')).toBe('answer to a');
    expect(asked).toHaveLength(2);
  });

  it('is given up when nobody waits for it any longer, and asked for anew', async () => {
    const { ask, asked } = makeAsked();
    const [one, other] = [new AbortController(), new AbortController()];
    const answers = [ask('a', one.signal), ask('a', other.signal)];
    one.abort();
    await expect(answers[0]).rejects.toMatchObject(ABORTED);
    expect(asked[0]?.signal.aborted).toBe(false);
    other.abort();
    const again = ask('a', new AbortController().signal);
    await expect(answers[1]).rejects.toMatchObject(ABORTED);
    expect(asked[0]?.signal.aborted).toBe(true);
    asked[1]?.answer('answer');
    expect(await again).toBe('answer');
    expect(await ask('a')).toBe('answer');
    expect(asked).toHaveLength(2);
  });

  it('is kept where it is there before it is given up', async () => {
    const { ask, asked } = makeAsked();
    const one = new AbortController();
    const answer = ask('a', one.signal);
    asked[0]?.answer('answer');
    await answer;
    one.abort();
    expect(await ask('a')).toBe('answer');
    expect(asked).toHaveLength(1);
  });

  it('goes on for those who wait to the end', async () => {
    const { ask, asked } = makeAsked();
    const one = new AbortController();
    const patient = ask('a');
    const answer = ask('a', one.signal);
    one.abort();
    await expect(answer).rejects.toMatchObject(ABORTED);
    asked[0]?.answer('answer');
    expect(await patient).toBe('answer');
  });

  it('is not asked for by who has given up already', async () => {
    const { ask, asked } = makeAsked();
    await expect(ask('a', AbortSignal.abort())).rejects.toMatchObject(ABORTED);
    expect(asked).toEqual([]);
  });
});
