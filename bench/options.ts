import { parseArgs } from 'node:util';
import type { PeerName } from './peers.ts';

const PEER_NAMES: PeerName[] = ['eleventy', 'astro', 'hugo'];
const USAGE =
  'node bench/run.ts --articles 10000 [--peers ours,eleventy,astro,hugo] [--shards 2] [--runs 3] [--seed text] [--json file] [--keep]';

/** Reads the command line; prints how it is used and ends where it is wrong. */
export function readOptions(args = process.argv.slice(2)): Options {
  try {
    return parse(args);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    process.exit(2);
  }
}

function parse(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      articles: { type: 'string', default: '10000' },
      peers: { type: 'string', default: 'ours,eleventy,astro,hugo' },
      shards: { type: 'string', default: '1' },
      runs: { type: 'string', default: '3' },
      seed: { type: 'string', default: 'nhip' },
      json: { type: 'string' },
      keep: { type: 'boolean', default: false },
    },
  });
  const wanted = values.peers.split(',');
  const unknown = wanted.find((name) => name !== 'ours' && !PEER_NAMES.some((peer) => peer === name));
  if (unknown !== undefined) throw new Error(`There is no peer “${unknown}”.`);
  return {
    articles: readCount('articles', values.articles),
    shards: readCount('shards', values.shards),
    runs: readCount('runs', values.runs),
    isOursMeasured: wanted.includes('ours'),
    peers: PEER_NAMES.filter((name) => wanted.includes(name)),
    seed: values.seed,
    json: values.json,
    keep: values.keep,
  };
}

function readCount(name: string, text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1)
    throw new Error(`--${name} needs a number from 1, not “${text}”.`);
  return count;
}

interface Options {
  articles: number;
  shards: number;
  runs: number;
  isOursMeasured: boolean;
  peers: PeerName[];
  seed: string;
  /** The file to write the figures to. */
  json: string | undefined;
  /** Leaves the generated folder for a look. */
  keep: boolean;
}
