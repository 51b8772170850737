import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createTables } from './database.ts';
import { findBefore } from './list-stretch.ts';
import { Reading } from './reading.ts';

const SIZE = 600;
const sortOf = (place: number) => String(place).padStart(4, '0');
const list = listIn(new DatabaseSync(':memory:'));

it('answers in whatever order it is asked what the list itself would', () => {
  const ask = fc.record({ place: fc.nat({ max: SIZE + 10 }), limit: fc.integer({ min: 1, max: 40 }) });
  const step = fc.oneof(ask, fc.constant('on' as const));
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const reading = readingOf(list);
      let last = { place: 0, limit: 12 };
      for (const next of steps) {
        last = next === 'on' ? { ...last, place: last.place + 7 } : next;
        const found = findBefore(reading, 1, sortOf(last.place), last.limit);
        expect(found).toEqual(direct(last.place, last.limit));
      }
    }),
    { numRuns: 100 },
  );
});

it('asks the index rarely on the way through a list', () => {
  const reading = readingOf(list);
  let questions = 0;
  const rows = reading.rows.bind(reading);
  reading.rows = (...asked) => {
    questions += 1;
    return rows(...asked);
  };
  for (let place = 0; place < SIZE; place++) findBefore(reading, 1, sortOf(place), 12);
  expect(questions).toBeLessThan(10);
});

it('sees what another connection wrote as soon as it is told so', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'nhip-stretch-'));
  const file = path.join(folder, 'archive.sqlite');
  const writer = listIn(new DatabaseSync(file));
  const reading = readingOf(new DatabaseSync(file, { readOnly: true }));
  findBefore(reading, 1, sortOf(SIZE), 3);
  writer.exec(`INSERT INTO postings VALUES (1, '${sortOf(SIZE - 1)}', ${SIZE - 1})`);
  reading.lookAgain();
  expect(findBefore(reading, 1, sortOf(SIZE), 1)[0]?.number).toBe(SIZE - 1);
  writer.close();
  reading.database.close();
  rmSync(folder, { recursive: true });
});

function direct(place: number, limit: number) {
  const numbers = Array.from({ length: SIZE / 3 }, (_, index) => index * 3).filter(
    (number) => number < place,
  );
  return numbers
    .slice(-limit)
    .reverse()
    .map((number) => ({ number, sort: sortOf(number) }));
}

/** A list with an article at every third place. */
function listIn(database: DatabaseSync): DatabaseSync {
  createTables(database);
  database.exec('BEGIN');
  const insert = database.prepare('INSERT INTO postings VALUES (1, ?, ?)');
  for (let place = 0; place < SIZE; place += 3) insert.run(sortOf(place), place);
  database.exec('COMMIT');
  return database;
}

function readingOf(database: DatabaseSync): Reading {
  return new Reading('', database, () => '2026-01-01T00:00+07:00');
}
