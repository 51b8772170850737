import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openOutputChange } from './output-change.ts';

describe('changing a built site', () => {
  it('puts everything in place at once, and drops folders that are left empty', () => {
    const { output, change } = site({ 'a/index.html': 'A', 'b/index.html': 'B' });
    expect(change.write('a/index.html', Buffer.from('A2'))).toBe(true);
    expect(change.write('c/index.html', Buffer.from('C'))).toBe(true);
    change.remove('b/index.html');
    expect(readFileSync(path.join(output, 'a/index.html'), 'utf8')).toBe('A');
    expect(change.apply()).toEqual({ written: ['a/index.html', 'c/index.html'], removed: ['b/index.html'] });
    expect(readFileSync(path.join(output, 'a/index.html'), 'utf8')).toBe('A2');
    expect(existsSync(path.join(output, 'b'))).toBe(false);
  });

  it.each(['before', 'after'])('keeps a file that one page leaves and another takes, told %s', (order) => {
    for (const bytes of ['A', 'A2']) {
      const { output, change } = site({ 'a/index.html': 'A' });
      if (order === 'before') change.remove('a/index.html');
      change.write('a/index.html', Buffer.from(bytes));
      if (order === 'after') change.remove('a/index.html');
      expect(change.apply()).toEqual({ written: bytes === 'A' ? [] : ['a/index.html'], removed: [] });
      expect(readFileSync(path.join(output, 'a/index.html'), 'utf8')).toBe(bytes);
    }
  });
});

function site(files: Record<string, string>) {
  const root = mkdtempSync(path.join(tmpdir(), 'nhip-output-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true, force: true });
  });
  const output = path.join(root, 'dist');
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(output, file)), { recursive: true });
    writeFileSync(path.join(output, file), text);
  }
  return { output, change: openOutputChange(output, path.join(root, 'work')) };
}
