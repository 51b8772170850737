import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { renderedBefore, renderOnce } from './rendered.ts';

const of = () => ({ topics: [] });
let times = 0;
const render = () => `<p>${(times += 1)}</p>`;

beforeEach(() => {
  times = 0;
});
afterEach(() => vi.unstubAllEnvs());

describe('a part of many pages', () => {
  beforeEach(() => vi.stubEnv('DEV', false));

  it('is rendered once for one thing, and anew for another', () => {
    const [one, other] = [of(), of()];
    expect([one, one, other].map((thing) => renderOnce('row', thing, render))).toEqual([
      '<p>1</p>',
      '<p>1</p>',
      '<p>2</p>',
    ]);
    expect(renderedBefore('row', one)).toBe('<p>1</p>');
    expect(renderedBefore('headline', one)).toBeUndefined();
  });

  it('is there at once when it was waited for', async () => {
    const thing = of();
    expect(await renderOnce('row', thing, () => Promise.resolve(render()))).toBe('<p>1</p>');
    expect(renderOnce('row', thing, render)).toBe('<p>1</p>');
  });

  it('is kept as whoever writes pages down wants it', () => {
    const thing = of();
    const keep = vi.fn((html: string) => `kept ${html}`);
    for (const time of [1, 2])
      expect(renderOnce('row', thing, render, keep), String(time)).toBe('kept <p>1</p>');
    expect(keep).toHaveBeenCalledOnce();
  });
});

it('is rendered anew each time by the dev server, whose components change', () => {
  const thing = of();
  const keep = vi.fn((html: string) => `kept ${html}`);
  expect([1, 2].map(() => renderOnce('row', thing, render, keep))).toEqual(['<p>1</p>', '<p>2</p>']);
  expect(keep).not.toHaveBeenCalled();
  expect(renderedBefore('row', thing)).toBeUndefined();
});
