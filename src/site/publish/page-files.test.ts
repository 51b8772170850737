import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { PageText } from '../page-program/page-text.ts';
import { openPageFiles } from './page-files.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'page-files-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

it('writes every page whole, more than have room at once and larger than the room', () => {
  const texts = new Map(
    [1, 30_000, 400_000, 30_000, 1_000_000, 7, 300_000, 300_000].map((length, index) => [
      path.join(folder, 'bài', String(index % 3), `${index}.html`),
      'ộ'.repeat(length) + String(index),
    ]),
  );
  const drawn = path.join(folder, 'chia-se.png');
  const files = openPageFiles();
  for (const [file, text] of texts) files.write(file, new PageText(text));
  files.write(drawn, Uint8Array.of(1, 255));
  files.flush();
  for (const [file, text] of texts) expect(readFileSync(file, 'utf8') === text, file).toBe(true);
  expect([...readFileSync(drawn)]).toEqual([1, 255]);
});
