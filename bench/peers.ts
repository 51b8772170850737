import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Block } from './body.ts';
import { toMarkdown, toMdx, type Link } from './markup.ts';
import type { Command } from './measure.ts';

/** How each peer's project is laid out and built. Its output is `dist`; `caches` are what a cold build has not got. */
export const PEERS: Record<PeerName, Peer> = {
  eleventy: {
    articles: 'src/articles',
    files: '.',
    names: 'names.json',
    caches: ['.cache'],
    bodyOf: toMarkdown,
    extension: '.md',
    version: (project) => versionOf(project, 'bench/node_modules/@11ty/eleventy'),
    command: (project) => nodeCommand(project, 'bench/node_modules/@11ty/eleventy/cmd.cjs', ['--quiet']),
  },
  astro: {
    articles: 'articles',
    files: 'public',
    names: 'names.json',
    caches: ['.astro', 'node_modules/.astro', 'node_modules/.vite'],
    bodyOf: (blocks, linksOf) => toMdx(blocks, (ids) => `links={${JSON.stringify(linksOf(ids))}}`),
    extension: '.mdx',
    version: (project) => versionOf(project, 'node_modules/astro'),
    command: (project) => nodeCommand(project, 'node_modules/astro/bin/astro.mjs', ['build']),
  },
  hugo: {
    articles: 'content/bai-viet',
    files: 'static',
    names: 'data/names.json',
    caches: ['resources'],
    bodyOf: toMarkdown,
    extension: '.md',
    version: async () => {
      const found = await promisify(execFile)('hugo', ['version']).catch(() => undefined);
      return found && /v(\d+\.\d+\.\d+)/.exec(found.stdout)?.[1];
    },
    command: () => ({ program: 'hugo', args: ['--quiet', '--buildFuture'] }),
  },
};

/** The versions of the peers that can be run; Eleventy is installed from the lockfile when it is first wanted. */
export async function findVersions(wanted: PeerName[], project: string) {
  if (wanted.includes('eleventy') && !(await PEERS.eleventy.version(project))) {
    console.log('Installing Eleventy…');
    await promisify(execFile)('npm', ['ci', '--no-audit', '--no-fund'], { cwd: import.meta.dirname });
  }
  const versions = new Map<PeerName, string>();
  const notes: string[] = [];
  for (const name of wanted) {
    const version = await PEERS[name].version(project);
    if (version) versions.set(name, version);
    else notes.push(`${name} is left out: it is not installed.`);
  }
  return { versions, notes };
}

async function versionOf(project: string, module: string): Promise<string | undefined> {
  const file = path.join(project, module, 'package.json');
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as { version: string }).version;
}

function nodeCommand(project: string, script: string, args: string[]): PeerCommand {
  return { program: process.execPath, args: [path.join(project, script), ...args] };
}

export type PeerName = 'eleventy' | 'astro' | 'hugo';

type PeerCommand = Pick<Command, 'program' | 'args'>;

interface Peer {
  /** Where the articles go. */
  articles: string;
  /** Where files go that are copied as they are. */
  files: string;
  names: string;
  caches: string[];
  extension: string;
  bodyOf: (blocks: Block[], linksOf: (ids: string[]) => Link[]) => string;
  /** Undefined where it is not installed. */
  version: (project: string) => Promise<string | undefined>;
  command: (project: string) => PeerCommand;
}
