import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** Makes a checkout in a temporary folder with one entry of each small collection, removed after the test. */
export function createCheckout({ git = true }: { git?: boolean } = {}) {
  const root = mkdtempSync(path.join(tmpdir(), 'nhip-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true, force: true });
  });
  const write = (file: string, text: string | Uint8Array) => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  };
  const runGit = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Thử', '-c', 'user.email=thu@localhost', ...args], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  for (const [file, text] of Object.entries(SMALL_COLLECTIONS)) write(file, text);
  if (git) runGit('init', '--quiet', '--initial-branch=main');
  return {
    root,
    write,
    git: runGit,
    remove: (file: string) => {
      rmSync(path.join(root, file));
    },
    commit: () => {
      runGit('add', '--all');
      runGit('commit', '--quiet', '--message=Thử');
    },
  };
}

/** The text of an article's file; any field may be replaced by its YAML, or left out with `null`. */
export function articleText(fields: Record<string, string | null> = {}, body = 'Nội dung.\n'): string {
  const all: Record<string, string | null> = {
    id: 'aaaaaaaaaaaa',
    title: 'Bài mẫu',
    standfirst: 'Một câu.',
    status: 'published',
    publishedAt: '2025-04-07T20:14+07:00',
    authors: '[ban-bien-tap]',
    districts: '[dong-da]',
    topics: '[nu-cong]',
    ...fields,
  };
  const lines = Object.entries(all).flatMap(([key, value]) => (value === null ? [] : [`${key}: ${value}`]));
  return `---\n${lines.join('\n')}\n---\n\n${body}`;
}

export const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** One author, two districts, two topics, an organisation, a running story and the settings. */
export const SMALL_COLLECTIONS = {
  'content/authors/ban-bien-tap.yaml': 'name: Ban Biên tập\n',
  'content/districts/dong-da.yaml': 'name: Đống Đa\nkind: quận\nfullName: quận Đống Đa\nrow: 4\ncol: 4\n',
  'content/districts/ba-dinh.yaml': 'name: Ba Đình\nkind: quận\nfullName: quận Ba Đình\nrow: 3\ncol: 4\n',
  'content/topics/nu-cong.yaml': 'name: Nữ công\nshortName: Nữ công\ndescription: Lao động nữ.\norder: 1\n',
  'content/topics/thi-dua.yaml': 'name: Thi đua\nshortName: Thi đua\ndescription: Phong trào.\norder: 2\n',
  'content/organisations/ldld-ha-noi.yaml': 'name: LĐLĐ Hà Nội\nshortName: LĐLĐ Hà Nội\nlevel: thanh-pho\n',
  'content/series/de-an-16.yaml': 'name: Đề án 16\ndescription: Lập công đoàn xã, phường.\n',
  'content/settings/site.yaml':
    'name: Nhịp\nnewsroom: Tòa soạn\ntagline: Nhịp\ndescription: Báo.\nurl: https://nhip.example\nemail: a@nhip.example\n',
};
