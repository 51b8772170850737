import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong on an open page: each rule that is broken, and where it is first. */
export async function axeViolations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: Axe }).axe.run();
    return violations.map(({ id, nodes }) => `${id} ${String(nodes[0]?.target.join(' '))}`);
  });
}

interface Axe {
  run: () => Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }>;
}
