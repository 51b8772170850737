import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { codeVersion } from '../archive/code-version.ts';
import { digestCode } from '../site/publish/code-digest.mjs';
import { findPublisher, keepPublisher } from './kept-publisher.mjs';
import { makePublisher } from './make-publisher.ts';

const PROJECT = path.resolve(import.meta.dirname, '../..');

describe('the publish program in one file', () => {
  let project: string;

  beforeEach(() => {
    project = mkdtempSync(path.join(os.tmpdir(), 'nhip-publisher-'));
    mkdirSync(path.join(project, 'src', 'b'), { recursive: true });
    writeFileSync(path.join(project, 'src', 'a.ts'), 'a');
    writeFileSync(path.join(project, 'src', 'b', 'b.ts'), 'b');
  });

  afterEach(() => {
    rmSync(project, { recursive: true, force: true });
  });

  it('is not there before it was made', () => {
    expect(findPublisher(project)).toBeUndefined();
  });

  it('counts while the code it was made of is the same', () => {
    keepPublisher(project, digestCode(project), 'made();');
    writeFileSync(path.join(project, 'src', 'a.test.ts'), 'a');
    writeFileSync(path.join(project, 'README.md'), 'a');
    expect(findPublisher(project)).toBe(path.join(project, '.cache', 'publisher.mjs'));
  });

  it.each([
    [
      'changed',
      () => {
        writeFileSync(path.join(project, 'src', 'b', 'b.ts'), 'c');
      },
    ],
    [
      'was deleted',
      () => {
        rmSync(path.join(project, 'src', 'b', 'b.ts'));
      },
    ],
    [
      'came',
      () => {
        writeFileSync(path.join(project, 'src', 'c.ts'), 'c');
      },
    ],
    [
      'was cut short',
      () => {
        writeFileSync(path.join(project, '.cache', 'publisher.mjs'), 'made();');
      },
    ],
  ])('does not where one %s', (_, change) => {
    keepPublisher(project, digestCode(project), 'made();');
    change();
    expect(findPublisher(project)).toBeUndefined();
  });

  it('does not in another folder', () => {
    keepPublisher(project, digestCode(project), 'made();');
    const moved = `${project}-2`;
    renameSync(project, moved);
    expect(findPublisher(moved)).toBeUndefined();
    renameSync(moved, project);
  });

  it('knows by heart the versions of the code that it counts for', async () => {
    await makePublisher(PROJECT);
    const kept = findPublisher(PROJECT) ?? '';
    const program = readFileSync(kept, 'utf8');
    expect(program).toContain(`"${digestCode(PROJECT)}"`);
    expect(program).toContain(`"${codeVersion(path.join(PROJECT, 'src'))}"`);
  });
});
