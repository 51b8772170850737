import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { sayReport } from './roundtrip/report.ts';

const USAGE = `npm run roundtrip -- <folder> [--edits N] [--json]

Opens every .mdx under the folder in the desk's own editor, in a browser, and saves it untouched. Then makes
N edits of one word over them all, and one of every value of their front matter. Nothing is written to the folder.
  --edits N   how many words to change (0 by default: no edits at all)
  --json      the report as JSON (CONTRIBUTING.md names its fields)
Ends with 0 where every rule holds, 1 where one is broken, 2 where there was nothing to measure.`;

const { folder, edits, isJson } = readArguments();
const { files, notText } = readFiles(folder);
if (files.length === 0) refuse(`There is no .mdx file under ${folder}.`);
for (const file of notText) console.error(`${file} is not UTF-8 text, and left out.`);

// The bundler and the browser come only where there is something for them.
const { measureRoundtrips } = await import('./roundtrip/measure.ts');
const report = await measureRoundtrips(files, edits, (words) => {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${words}`);
  else process.stderr.write(`${words}\n`);
});
if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
console.log(isJson ? JSON.stringify({ ...report, notText }, null, 2) : sayReport(report));
process.exitCode = report.passes ? 0 : 1;

function readArguments(): { folder: string; edits: number; isJson: boolean } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        edits: { type: 'string', default: '0' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (values.help) {
      console.log(USAGE);
      process.exit(0);
    }
    const [only, ...others] = positionals;
    if (only === undefined || others.length > 0 || !/^\d{1,7}$/.test(values.edits)) refuse(USAGE);
    if (!statSync(only, { throwIfNoEntry: false })?.isDirectory()) refuse(`${only} is no folder.`);
    return { folder: only, edits: Number(values.edits), isJson: values.json };
  } catch (error) {
    refuse(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  }
}

function readFiles(from: string): { files: { path: string; text: string }[]; notText: string[] } {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const notText: string[] = [];
  const found = readdirSync(from, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.mdx') && !file.split(path.sep).includes('node_modules'))
    .filter((file) => statSync(path.join(from, file), { throwIfNoEntry: false })?.isFile())
    .sort();
  const texts = found.flatMap((file) => {
    try {
      return { path: file, text: decoder.decode(readFileSync(path.join(from, file))) };
    } catch {
      notText.push(file);
      return [];
    }
  });
  return { files: texts, notText };
}

function refuse(why: string): never {
  console.error(why);
  process.exit(2);
}
