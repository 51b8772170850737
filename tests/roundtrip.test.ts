import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RoundtripReport } from '../src/tools/roundtrip/tally.ts';
import { PROJECT } from './support/portal.ts';

const TOOL = path.join(PROJECT, 'src', 'tools', 'roundtrip.ts');

const FILES = {
  'bai.mdx': `---\ntitle: "Bài  lạ"   # lời\nstandfirst: 'Sapo'\nstatus: draft\npublishedAt: 2025-01-02T08:00+07:00\n---\n\nĐoạn  có __đậm__,\r\nvà dòng hai.\n\n* một\n+ hai\n\n<PullQuote\n  quote='Lời'\n  speaker="Ai" />\n\nTiêu đề\n=====\n`,
  'hong.mdx': '---\ntitle: [hở\n---\n\nChữ.\n',
  'ma.mdx':
    '---\ntitle: Mã\n---\n\nChữ {process.env.X} và <b>thẻ</b>.\n\n<Figure src="/media/a.svg" alt="một\n',
};

describe('npm run roundtrip', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'nhip-files-'));
    for (const [name, text] of Object.entries(FILES)) writeFileSync(path.join(folder, name), text);
    writeFileSync(path.join(folder, 'nhi-phan.mdx'), Buffer.from([0xff, 0xfe, 0x41]));
    mkdirSync(path.join(folder, 'thu-muc.mdx'));
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('opens, saves and edits files in the real editor, and counts what became of them', () => {
    const output = execFileSync(process.execPath, [TOOL, folder, '--edits', '12', '--json'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const report = JSON.parse(output) as RoundtripReport;
    expect(report).toMatchObject({
      files: 3,
      identical: 3,
      dirtyOnOpen: 0,
      unreadable: 1,
      passes: true,
      broken: [],
    });
    expect(report.body.edits).toBeGreaterThan(3);
    expect(report.body).toMatchObject({ oneLine: report.body.edits, meaningKept: report.body.edits });
    expect(report.frontMatter).toEqual({ edits: 5, oneLine: 5 });
    expect(report).toMatchObject({ notText: ['nhi-phan.mdx'] });
  });

  it.each([
    ['nothing', [], 'npm run roundtrip -- <folder>'],
    ['an option it does not know', ['--edit', '3'], 'npm run roundtrip -- <folder>'],
    ['half an edit', ['.', '--edits', '1.5'], 'npm run roundtrip -- <folder>'],
    ['a folder that is not there', ['/khong/co'], '/khong/co is no folder.'],
    ['a folder without articles', [path.join(PROJECT, '.ci')], 'There is no .mdx file'],
  ])('refuses %s, and says why', (_, options, words) => {
    const { status, stderr } = spawnSync(process.execPath, [TOOL, ...options], { encoding: 'utf8' });
    expect(status).toBe(2);
    expect(stderr).toContain(words);
  });
});
