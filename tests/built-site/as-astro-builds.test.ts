import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect } from 'vitest';
import { digestFiles } from '../support/digest-files.ts';
import { writeFullArticle } from '../support/full-article.ts';
import { copyCheckout, plainEnvironment, PROJECT } from '../support/portal.ts';
import { it } from '../support/sample-site.ts';

const CONFIG = 'tests/support/astro-alone.config.mjs';

describe('the program that renders pages', () => {
  it('says every byte that Astro itself says of the same content', ({ site }) => {
    const folder = path.join(PROJECT, '.cache', 'tests', 'astro-alone');
    const checkout = copyCheckout();
    writeFullArticle(checkout.root);
    execFileSync('node_modules/.bin/astro', ['build', '--config', CONFIG, '--outDir', folder], {
      cwd: PROJECT,
      env: plainEnvironment(checkout.root),
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const [astro, ours] = [digestFiles(folder), digestFiles(site.folder)];
    checkout.dispose();
    rmSync(folder, { recursive: true, force: true });
    // Drawn pictures are made of Astro's text afterwards.
    const texts = [...astro.keys()].filter((file) => !file.endsWith('.png') || !ours.has(file));
    expect(texts.length).toBeGreaterThan(1_000);
    expect(texts.filter((file) => astro.get(file) !== ours.get(file))).toEqual([]);
  });
});
