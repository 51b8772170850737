import { describe, expect, it } from 'vitest';
import { readPages } from '../support/built-pages.ts';
import { buildSite, copyCheckout } from '../support/portal.ts';

describe('a build over content with problems', () => {
  it('refuses what the check refuses, in the same words, and writes nothing', () => {
    const checkout = copyCheckout();
    checkout.git('rm', '--quiet', 'content/topics/nu-cong.yaml');
    const site = buildSite(checkout.root, 'refused');
    checkout.dispose();
    expect(site.ok).toBe(false);
    expect(site.output).toContain('Không có chủ đề “nu-cong”.');
    expect(readPagesOrNone(site.folder)).toEqual([]);
  });
});

function readPagesOrNone(folder: string): string[] {
  try {
    return [...readPages(folder).keys()];
  } catch {
    return [];
  }
}
