import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';

const home = realpathSync(mkdtempSync(join(tmpdir(), 'nhip-home-')));
writeFileSync(
  join(home, '.gitconfig'),
  '[user]\n\tname = Biên tập\n\temail = bientap@example.org\n[init]\n\tdefaultBranch = main\n',
);
process.env.HOME = home;
delete process.env.XDG_CONFIG_HOME;
const made: string[] = [home];
afterAll(() => {
  for (const path of made.splice(0)) rmSync(path, { recursive: true, force: true });
});

export const ARTICLE = 'content/articles/2025/04/hoc-nghi-quyet.mdx';
export const ARTICLE_TEXT = articleText('Học nghị quyết', 'Đoàn viên học tập.');
export const TOPIC = 'content/topics/phat-trien-doan-vien.yaml';
export const PICTURE = 'content/media/2025/04/co-so.png';
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** A published article with all it must have, and nothing more. */
export function articleText(title: string, body: string): string {
  const fields = [
    'id: 7m3k9q2x4v8c',
    `title: ${title}`,
    'standfirst: Một câu sapo.',
    'status: published',
    'publishedAt: 2025-04-07T20:14+07:00',
    'authors:\n  - ban-bien-tap',
    'topics:\n  - phat-trien-doan-vien',
  ];
  return `---\n${fields.join('\n')}\n---\n\n${body}\n`;
}

/** A topic with all it must have. */
export function topicText(name: string): string {
  return `name: ${name}\nshortName: Ngắn\ndescription: Phạm vi.\norder: 1\n`;
}

/** A page with all it must have. */
export function pageText(title: string, body = 'Một đoạn.'): string {
  return `---\ntitle: ${title}\n---\n\n${body}\n`;
}

/** A temporary folder, gone after the file's tests. */
export function makeFolder(name = 'nhip-'): string {
  const path = realpathSync(mkdtempSync(join(tmpdir(), name)));
  made.push(path);
  return path;
}

/** A folder with some content and no git. */
export function makeContent(root = makeFolder()): string {
  write(root, ARTICLE, ARTICLE_TEXT);
  write(root, TOPIC, 'name: Phát triển đoàn viên\n');
  write(root, PICTURE, PNG);
  return root;
}

/** A checkout with some content and one commit. */
export function makeCheckout(...initOptions: string[]): string {
  const root = makeContent();
  write(root, 'README.md', '# Đọc tôi\n');
  git(root, 'init', '-q', ...initOptions);
  git(root, 'add', '-A');
  git(root, 'commit', '-q', '-m', 'Khởi đầu');
  return root;
}

export function write(root: string, path: string, data: string | Buffer): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), data);
}

export function read(root: string, path: string): string | undefined {
  return existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined;
}

export function git(root: string, ...args: string[]): string {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')));
  return execFileSync('git', args, {
    cwd: root,
    encoding: 'utf8',
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  }).trim();
}

/** What a push into the checkout does: the branch in use moves on, work tree and index do not. */
export function pushInto(root: string, path: string, text: string | null): void {
  const clone = join(makeFolder(), 'ban-sao');
  git(root, 'clone', '-q', root, clone);
  if (text === null) rmSync(join(clone, path));
  else write(clone, path, text);
  git(clone, 'add', '-A');
  git(clone, 'commit', '-qm', 'Đẩy từ máy khác');
  git(root, 'fetch', '-q', '--update-head-ok', clone, 'HEAD:main');
}

export function blob(root: string, path: string): string {
  return git(root, 'hash-object', '--no-filters', path);
}

/** A digest of every name, mode, link and byte below a folder, `.git` included. */
export function fingerprint(root: string): string {
  const hash = createHash('sha1');
  const visit = (path: string): void => {
    const stats = lstatSync(path);
    hash.update(`${path}\0${stats.mode}\0`);
    if (stats.isSymbolicLink()) hash.update(readlinkSync(path));
    else if (stats.isDirectory()) for (const name of readdirSync(path).sort()) visit(join(path, name));
    else if (stats.isFile()) hash.update(readFileSync(path));
  };
  visit(root);
  return hash.digest('hex');
}
