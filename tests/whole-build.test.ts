import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROJECT, copyCheckout, type Checkout } from './support/portal.ts';
import {
  changed,
  digests,
  publish,
  publishKilledAfter,
  publishingEnvironment,
  rewrite,
} from './support/publishing.ts';

const OUTPUT = path.join(PROJECT, '.cache', 'tests', 'whole');
const ARTICLE = 'content/articles/2025/02/cum-1-ky-giao-uoc-2025.mdx';
const KILLS = process.env.NHIP_SWEEP === '1' ? 100 : 20;

/** Of them, how many hit a build of everything, which takes longest. */
const WHOLE_KILLS = KILLS / 5;

describe('a whole build', () => {
  let checkout: Checkout;

  beforeAll(() => {
    checkout = copyCheckout();
  });
  afterAll(() => {
    checkout.dispose();
  });

  it('has the same bytes again, in one process, in two, and merged from two machines', () => {
    publish(OUTPUT, checkout, '--whole', '--shares', '1');
    const one = digests(OUTPUT);
    expect(changed(one, digestsOf('two', '--shares', '2'))).toEqual([]);
    const merged = path.join(path.dirname(OUTPUT), 'whole-merged');
    rmSync(merged, { recursive: true, force: true });
    for (const share of ['1/2', '2/2']) {
      const part = digestsOf('part', '--shares', share);
      expect(part.size).toBeLessThan(one.size);
      cpSync(`${OUTPUT}-part`, merged, { recursive: true });
    }
    expect(changed(one, digests(merged))).toEqual([]);
  });

  it('has the bytes that Astro’s own command makes, with a program that it makes anew', () => {
    publish(OUTPUT, checkout, '--whole');
    const output = `${OUTPUT}-astro`;
    execFileSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', output], {
      cwd: PROJECT,
      env: publishingEnvironment(checkout),
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    expect(changed(digests(OUTPUT), digests(output))).toEqual([]);
  });

  it('is made anew by the next publish where Astro’s own command was killed', async () => {
    const output = `${OUTPUT}-astro`;
    publish(output, checkout, '--whole');
    const front = path.join(output, 'index.html');
    const child = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', output], {
      cwd: PROJECT,
      env: publishingEnvironment(checkout),
      stdio: 'ignore',
    });
    const ended = once(child, 'exit');
    while (existsSync(front)) await setTimeout(1);
    child.kill('SIGKILL');
    await ended;
    const whole = digestsOf('now', '--whole');
    expect(digests(output).size).toBeLessThan(whole.size);
    // As a kill some moments later would have left it.
    cpSync(path.join(`${OUTPUT}-now`, 'index.html'), front);
    publish(output, checkout);
    expect(changed(digests(output), whole)).toEqual([]);
  });

  it('leaves what was published when it is killed at any moment, and the next publish is right', async () => {
    publish(OUTPUT, checkout, '--whole');
    const moments = fc.sample(fc.double({ min: 0, max: 1, noNaN: true }), {
      numRuns: KILLS,
      seed: 20_261_122,
    });
    for (const [index, moment] of moments.entries()) {
      const isWhole = index < WHOLE_KILLS;
      if (isWhole) publish(OUTPUT, checkout);
      rewrite(checkout, ARTICLE, (text) => text.replace(/^title: .*$/m, `title: Tiêu đề thứ ${index}`));
      const before = digests(OUTPUT);
      await publishKilledAfter(
        moment * (isWhole ? 5_000 : 1_800),
        OUTPUT,
        checkout,
        ...(isWhole ? ['--whole'] : []),
      );
      // Between two renames of a whole build its predecessor has another name, which the next publish knows.
      const place = existsSync(OUTPUT) ? OUTPUT : `${OUTPUT}.old`;
      const after = digests(place);
      const lost = [...before.keys()].filter((file) => !after.has(file) && !file.startsWith('pagefind/'));
      expect(lost, `after kill ${index}`).toEqual([]);
      if (isWhole && changed(before, after).length > 0)
        expect(changed(after, digestsOf('now', '--whole'))).toEqual([]);
    }
    publish(OUTPUT, checkout);
    expect(changed(digests(OUTPUT), digestsOf('now', '--whole'))).toEqual([]);
  });

  function digestsOf(name: string, ...flags: string[]): Map<string, string> {
    publish(`${OUTPUT}-${name}`, checkout, '--whole', ...flags);
    return digests(`${OUTPUT}-${name}`);
  }
}, 1_800_000);
