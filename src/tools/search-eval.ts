import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readCorpus, readQueries } from '../../bench/search/corpus.ts';
import { ENGINES, evaluate, type Engine, type Evaluation } from '../../bench/search/evaluate.ts';
import { formatEvaluations } from '../../bench/search/table.ts';

const USAGE = `npm run search:eval -- --corpus <jsonl[.gz]> --queries <json> [--engine ${ENGINES.join('|')}]… [--sharded] [--json]`;
const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    queries: { type: 'string' },
    engine: { type: 'string', multiple: true, default: ['portal'] },
    sharded: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const engines = values.engine.flatMap((names) => names.split(/[,|]/));
if (!values.corpus || !values.queries || !engines.every(isEngine)) {
  console.error(USAGE);
  process.exit(2);
}
const articles = await readCorpus(values.corpus);
const queries = await readQueries(values.queries);
const folder = await mkdtemp(path.join(os.tmpdir(), 'search-eval-'));
const evaluations: Evaluation[] = [];
try {
  for (const engine of engines) {
    console.error(`${engine}: ${articles.length} articles, ${queries.length} queries…`);
    evaluations.push(await evaluate(engine, { articles, queries, folder, isSharded: values.sharded }));
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
console.log(values.json ? JSON.stringify(evaluations, null, 2) : formatEvaluations(evaluations));

function isEngine(name: string): name is Engine {
  return (ENGINES as readonly string[]).includes(name);
}
