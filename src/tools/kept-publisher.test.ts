import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findPublisher, keepPublisher } from './kept-publisher.mjs';

describe('the publish program in one file', () => {
  let project: string;

  beforeEach(() => {
    project = mkdtempSync(path.join(os.tmpdir(), 'nhip-publisher-'));
    writeFileSync(path.join(project, 'a.ts'), 'a');
    writeFileSync(path.join(project, 'b.ts'), 'b');
  });

  afterEach(() => {
    rmSync(project, { recursive: true, force: true });
  });

  it('is not there before it was made', () => {
    expect(findPublisher(project)).toBeUndefined();
  });

  it('counts while the files it was made of are the same', () => {
    keepPublisher(project, ['a.ts', 'b.ts'], 'made();');
    expect(findPublisher(project)).toBe(path.join(project, '.cache', 'publisher.mjs'));
  });

  it.each([
    [
      'changed',
      () => {
        writeFileSync(path.join(project, 'b.ts'), 'c');
      },
    ],
    [
      'was deleted',
      () => {
        rmSync(path.join(project, 'b.ts'));
      },
    ],
    [
      'was cut short',
      () => {
        writeFileSync(path.join(project, '.cache', 'publisher.mjs'), 'made();');
      },
    ],
  ])('does not where one %s', (_, change) => {
    keepPublisher(project, ['a.ts', 'b.ts'], 'made();');
    change();
    expect(findPublisher(project)).toBeUndefined();
  });
});
