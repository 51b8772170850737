import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

// Loaded into a process before its program (`--import`): counts what it asks of SQLite and reads of files, and writes
// that to the file `NHIP_WORK` when the process ends.

const work = { questions: 0, rows: 0 };
const { prepare } = DatabaseSync.prototype;

DatabaseSync.prototype.prepare = function (sql) {
  const statement = prepare.call(this, sql);
  const scanned = countScanned(this, sql);
  for (const name of ['all', 'get', 'run']) {
    const own = statement[name];
    statement[name] = (...values) => {
      const answer = own.apply(statement, values);
      work.questions += 1;
      work.rows += scanned + (Array.isArray(answer) ? answer.length : Number(answer !== undefined));
      return answer;
    };
  }
  return statement;
};

/** The rows of the tables and partial indexes that a statement goes through from end to end. */
function countScanned(database, sql) {
  if (!/^\s*(?:select|with|insert|update|delete)/i.test(sql)) return 0;
  const ask = (text, ...values) => prepare.call(database, text).get(...values);
  let rows = 0;
  for (const { detail } of prepare.call(database, `EXPLAIN QUERY PLAN ${sql}`).all()) {
    const [, name, index] = /^SCAN (\w+)(?: USING (?:COVERING )?INDEX (\w+))?/.exec(detail) ?? [];
    if (name === undefined) continue;
    const table = [name, new RegExp(`(\\w+)(?: AS)? ${name}\\b`, 'i').exec(sql)?.[1]].find(
      (known) => known && ask(`SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?`, known),
    );
    const made = index && String(ask('SELECT sql FROM sqlite_master WHERE name = ?', index)?.sql);
    const [part = ''] = /WHERE .*$/.exec(made ?? '') ?? [];
    if (table) rows += Number(ask(`SELECT count(*) AS rows FROM ${table} ${part}`)?.rows);
  }
  return rows;
}

process.on('exit', () => {
  const file = process.env.NHIP_WORK;
  if (file === undefined) return;
  // Also of the processes that it waited for (Linux).
  const io = existsSync('/proc/self/io') ? readFileSync('/proc/self/io', 'utf8') : '';
  const read = /^rchar: (\d+)$/m.exec(io)?.[1];
  writeFileSync(file, JSON.stringify({ ...work, read: read === undefined ? undefined : Number(read) }));
});
