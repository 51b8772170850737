import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { measureRoundtrips } from './roundtrip/measure.ts';
import { sayReport } from './roundtrip/report.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { edits: { type: 'string', default: '0' }, json: { type: 'boolean', default: false } },
});
const folder = positionals[0];
const edits = Number(values.edits);
if (folder === undefined || positionals.length > 1 || !Number.isInteger(edits) || edits < 0) {
  console.error('npm run roundtrip -- <folder> [--edits N] [--json]');
  process.exit(2);
}

const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.mdx'))
  .sort()
  .map((file) => ({ path: file, text: readFileSync(path.join(folder, file), 'utf8') }));
const report = await measureRoundtrips(files, edits, (words) => {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${words}`);
  else process.stderr.write(`${words}\n`);
});
if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
console.log(values.json ? JSON.stringify(report, null, 2) : sayReport(report));
process.exitCode = report.passes ? 0 : 1;
