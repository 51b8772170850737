import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROJECT, copyCheckout, type Checkout } from './support/portal.ts';
import {
  articleText,
  changed,
  digests,
  publish,
  publishingEnvironment,
  rewrite,
  write,
} from './support/publishing.ts';

const COUNTING = pathToFileURL(path.join(import.meta.dirname, 'support', 'count-work.mjs')).href;
/** Ten months with twenty articles each are newest in both archives; of the ninety before, each has as many as this. */
const BEFORE = [2, 20];
/** A list whose last page is full, or a stretch of one that ends elsewhere. */
const FEW = 20;
const MONTHS = { before: 90, all: 100 };
const PICTURE = 'content/media/2024/11/lop-hoc-nghe.svg';

describe('a publish of one article', () => {
  let archives: Archive[];

  beforeAll(() => {
    archives = BEFORE.map(makeArchive);
  });
  afterAll(() => {
    for (const { checkout } of archives) checkout.dispose();
  });

  it.each<[what: string, change: (checkout: Checkout) => void]>([
    ['nothing', () => undefined],
    [
      'an edit',
      (checkout) => {
        rewrite(checkout, fileOf(95, 3), (text) => `${text}\nThêm.\n`);
      },
    ],
    [
      'an addition',
      (checkout) => {
        writeArticle(checkout, 99, 28);
      },
    ],
  ])('asks, reads and renders as much on 2,000 as on 380: %s', (_what, change) => {
    const [small = missing(), large = missing()] = archives.map((archive) => {
      change(archive.checkout);
      archive.checkout.git('add', 'content');
      archive.checkout.git('commit', '--quiet', '--allow-empty', '--message=Thử');
      return countWork(archive);
    });
    expect(large).toMatchObject({
      pages: small.pages,
      files: small.files,
      gitCommands: ['rev-parse', 'diff'],
    });
    expect(large.questions).toBeLessThanOrEqual(small.questions + FEW);
    expect(large.rows).toBeLessThanOrEqual(small.rows + FEW);
    // The rows of a small index lie on fewer pages of its file.
    if (small.read !== undefined) expect(large.read).toBeLessThanOrEqual(small.read * 1.1);
  });

  it('has nothing in it that is not committed, and is not made of everything while anything is not', () => {
    const [{ checkout, output } = missing()] = archives;
    const before = digests(output);
    rewrite(checkout, fileOf(95, 4), (text) => `${text}\nĐang viết.\n`);
    publish(output, checkout, '--committed', '--without-search');
    expect(changed(before, digests(output))).toEqual([]);
    expect(() => {
      publish(output, checkout, '--committed', '--without-search', '--whole');
    }).toThrow();
    expect(changed(before, digests(output))).toEqual([]);
    checkout.git('checkout', '--quiet', '.');
  });

  it('has no picture in it that is not committed, also of those that an earlier publish did not come to', () => {
    const [{ checkout, output } = missing()] = archives;
    const commit = () => checkout.git('commit', '--quiet', '--all', '--message=Thử');
    const publishCommitted = () => {
      publish(output, checkout, '--committed', '--without-search');
    };
    const drawAs = (name: string) => {
      rewrite(checkout, PICTURE, (text) => text.replace(/<svg/, `<svg data-name="${name}"`));
    };
    drawAs('committed');
    rewrite(checkout, fileOf(95, 4), (text) => text.replace('nu-cong', 'khong-co'));
    commit();
    expect(publishCommitted).toThrow();
    checkout.git('checkout', '--quiet', 'HEAD~', '--', fileOf(95, 4));
    commit();
    drawAs('not-committed');
    const before = digests(output);
    expect(publishCommitted).toThrow();
    expect(changed(before, digests(output))).toEqual([]);
    checkout.git('checkout', '--quiet', '.');
    publishCommitted();
    const published = readFileSync(path.join(output, path.relative('content', PICTURE)), 'utf8');
    expect(published).toMatch(/data-name="committed"/);
  });
});

function makeArchive(before: number): Archive {
  const checkout = copyCheckout();
  rmSync(path.join(checkout.root, 'content/articles'), { recursive: true });
  write(checkout, 'content/settings/front-page.yaml', 'lead: []\n');
  for (let month = 0; month < MONTHS.all; month++) {
    const count = month < MONTHS.before ? before : 20;
    for (let day = 1; day <= count; day++) writeArticle(checkout, month, day);
  }
  checkout.git('add', 'content');
  checkout.git('commit', '--quiet', '--message=Bài');
  const output = path.join(PROJECT, '.cache', 'tests', `publish-cost-${before}`);
  publish(output, checkout, '--whole', '--committed', '--without-search');
  return { checkout, output };
}

function missing(): never {
  throw new Error('There are two archives.');
}

/** What one publish does, in counts. */
function countWork({ checkout, output }: Archive) {
  const folder = mkdtempSync(path.join(tmpdir(), 'nhip-work-'));
  const [work, calls] = [path.join(folder, 'work.json'), path.join(folder, 'git.txt')];
  const env = publishingEnvironment(checkout);
  const git = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim();
  writeFileSync(calls, '');
  writeFileSync(path.join(folder, 'git'), `#!/bin/sh\necho "$@" >> '${calls}'\nexec '${git}' "$@"\n`, {
    mode: 0o755,
  });
  const printed = execFileSync(
    process.execPath,
    ['--import', COUNTING, 'src/tools/publish.mjs', '--committed', '--without-search', '--outDir', output],
    {
      cwd: PROJECT,
      env: { ...env, PATH: `${folder}:${env.PATH ?? ''}`, NHIP_WORK: work },
      encoding: 'utf8',
    },
  );
  const [, pages = '', files = ''] = /Đã dựng lại (\d+) trang, đổi (\d+) tệp/.exec(printed) ?? [];
  const counts = JSON.parse(readFileSync(work, 'utf8')) as { questions: number; rows: number; read?: number };
  const gitCommands = readFileSync(calls, 'utf8')
    .trim()
    .split('\n')
    .map((call) => /rev-parse|diff(?:-\w+)?|status|ls-\w+/.exec(call)?.[0]);
  rmSync(folder, { recursive: true });
  return { ...counts, gitCommands, pages: Number(pages), files: Number(files) };
}

/** Months count from the first. */
function fileOf(month: number, day: number): string {
  return `content/articles/${monthOf(month).join('/')}/bai-${month}-${day}.mdx`;
}

function monthOf(month: number): [year: string, month: string] {
  return [String(2010 + Math.floor(month / 12)), String((month % 12) + 1).padStart(2, '0')];
}

function writeArticle(checkout: Checkout, month: number, day: number): void {
  const text = articleText({
    id: `${month}x${day}`.padStart(12, 'a'),
    title: `Bài ngày ${day} của tháng ${month}`,
    publishedAt: `${monthOf(month).join('-')}-${String(day).padStart(2, '0')}T08:00+07:00`,
  });
  write(checkout, fileOf(month, day), text);
}

interface Archive {
  checkout: Checkout;
  output: string;
}
