import path from 'node:path';
import { addArticle, editBody, retitle, type Change } from './changes.ts';
import type { Command } from './measure.ts';

/** The moment the portal is built for: after every invented article, the same in every run. */
const NOW = '2026-01-01T00:00+07:00';

/**
 * What is measured of the portal, in this order and each on what the one before left. This table is the only place
 * that knows the portal's commands. Pages and search are measured apart: a publish costs the sum of the two.
 */
export const SCENARIOS: Scenario[] = [
  { name: 'cold', isCold: true, command: buildPages },
  { name: 'search index', isSearch: true, command: indexSearch },
  { name: 'no-op', command: publishPages },
  { name: 'one edit', change: editBody, command: publishPages },
  { name: 'search index, one edit', isSearch: true, command: indexSearch },
  { name: 'one addition', change: addArticle, command: publishPages },
  { name: 'search index, one addition', isSearch: true, command: indexSearch },
  { name: 'one retitle', change: retitle, command: publishPages },
];

function buildPages(place: Place): Command {
  return publishPages(place, '--whole', '--shares', String(place.shards));
}

/** As a newspaper's server does after each save: of what is committed alone. */
function publishPages({ project, checkout, output }: Place, ...flags: string[]): Command {
  return {
    program: process.execPath,
    args: [
      // As `npm run build` does.
      '--max-semi-space-size=32',
      path.join(project, 'src/tools/publish.mjs'),
      ...['--committed', '--without-search', '--outDir', output, ...flags],
    ],
    cwd: project,
    env: { NHIP_CHECKOUT: checkout, NHIP_NOW: NOW },
  };
}

/** The search index by itself, of which only the parts that changed are built. Its code is compiled, as that of a publish. */
function indexSearch({ project, checkout, output }: Place): Command {
  return {
    program: process.execPath,
    args: [path.join(project, 'bench/search-alone.ts'), `${output}-search`],
    cwd: project,
    env: {
      NHIP_CHECKOUT: checkout,
      NHIP_NOW: NOW,
      NODE_COMPILE_CACHE: path.join(project, '.cache', 'compiled'),
    },
  };
}

export interface Scenario {
  name: string;
  /** Begins without the index, the caches and the output. */
  isCold?: boolean;
  /** Writes a search index and leaves the pages alone. */
  isSearch?: boolean;
  change?: Change;
  command: (place: Place) => Command;
}

export interface Place {
  project: string;
  /** The folder with the invented `content/`. */
  checkout: string;
  /** Where the pages go. */
  output: string;
  /** Into how many processes a cold build is divided. */
  shards: number;
}
