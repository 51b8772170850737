import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { digestFiles } from './digest-files.ts';
import { PROJECT, plainEnvironment, type Checkout } from './portal.ts';

const PROGRAM = 'src/tools/publish.mjs';

/** Publishes a checkout into a folder, as `npm run build` does. */
export function publish(output: string, checkout: Checkout, ...flags: string[]): void {
  execFileSync(process.execPath, [PROGRAM, '--outDir', output, ...flags], {
    cwd: PROJECT,
    env: publishingEnvironment(checkout),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** Publishes, but is killed with every process it started after some milliseconds, if it is not done by then. */
export async function publishKilledAfter(
  ms: number,
  output: string,
  checkout: Checkout,
  ...flags: string[]
): Promise<void> {
  const child = spawn(process.execPath, [PROGRAM, '--outDir', output, ...flags], {
    cwd: PROJECT,
    env: publishingEnvironment(checkout),
    stdio: 'ignore',
    detached: true,
  });
  const ended = once(child, 'exit');
  const timer = setTimeout(() => {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  }, ms);
  await ended;
  clearTimeout(timer);
}

/** What a publish of a test is told: its checkout, and the same moment each time. */
export function publishingEnvironment(checkout: Checkout): NodeJS.ProcessEnv {
  return { ...plainEnvironment(checkout.root), NHIP_NOW: '2026-06-01T08:00+07:00' };
}

/** A digest of every file of a site; the search index follows every edit of a text. */
export function digests(folder: string, search?: 'without search'): Map<string, string> {
  const files = digestFiles(folder);
  return search ? new Map([...files].filter(([file]) => !file.startsWith('pagefind'))) : files;
}

/** The files of two sites that differ, or that only one has. */
export function changed(before: Map<string, string>, after: Map<string, string>): string[] {
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names].filter((name) => before.get(name) !== after.get(name)).sort();
}

export function write(checkout: Checkout, file: string, text: string | Uint8Array): void {
  mkdirSync(path.dirname(path.join(checkout.root, file)), { recursive: true });
  writeFileSync(path.join(checkout.root, file), text);
}

/** Edits a file, where there is one. */
export function rewrite(checkout: Checkout, file: string, edit: (text: string) => string): void {
  const full = path.join(checkout.root, file);
  if (existsSync(full)) writeFileSync(full, edit(readFileSync(full, 'utf8')));
}

/** An article with all that it must have. */
export function articleText({
  id,
  title,
  publishedAt,
}: Record<'id' | 'title' | 'publishedAt', string>): string {
  return `---
id: ${id}
title: ${title}
standfirst: Một câu.
status: published
publishedAt: ${publishedAt}
authors:
  - ban-bien-tap
districts:
  - dong-da
topics:
  - nu-cong
---

Nội dung.
`;
}
