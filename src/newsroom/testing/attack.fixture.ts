import { linkSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { blob, fingerprint, makeCheckout, makeFolder, write } from './checkout.fixture.ts';
import { startNewsroom } from './service.fixture.ts';
import type { TestNewsroom } from './service.fixture.ts';

/**
 * A newsroom over a checkout full of links that lead out of it, for the tests of one file. `expectUntouched`
 * holds when not a byte of the checkout, its repository or what the links lead to has changed.
 */
export function underAttack(): Attacked {
  const attacked = { lines: [] as string[] } as unknown as Attacked;
  beforeAll(async () => {
    const root = makeCheckout();
    const outside = makeFolder('nhip-outside-');
    write(outside, 'secret.mdx', 'bí mật\n');
    write(root, REAL, 'thật\n');
    symlinkSync(join(outside, 'secret.mdx'), join(root, 'content/pages/link.mdx'));
    symlinkSync(join(outside, 'not-yet.mdx'), join(root, 'content/pages/dangling.mdx'));
    symlinkSync(outside, join(root, 'content/pages/folder'));
    symlinkSync(outside, join(root, 'content/series'));
    symlinkSync('../../.git', join(root, 'content/pages/git'));
    linkSync(join(root, REAL), join(root, 'content/pages/cung.mdx'));
    const newsroom = await startNewsroom({
      checkout: root,
      log: (line) => attacked.lines.push(line),
    });
    const before = [fingerprint(root), fingerprint(outside)];
    Object.assign(attacked, {
      root,
      newsroom,
      realId: blob(root, REAL),
      expectUntouched: () => {
        expect([fingerprint(root), fingerprint(outside)]).toEqual(before);
      },
    });
  });
  afterAll(() => attacked.newsroom.stop());
  return attacked;
}

/** An honest file among the links. */
export const REAL = 'content/pages/that.mdx';

interface Attacked {
  root: string;
  newsroom: TestNewsroom;
  /** The blob id of {@link REAL}. */
  realId: string;
  /** What the newsroom logged. */
  lines: string[];
  expectUntouched: () => void;
}
