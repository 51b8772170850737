import { DatabaseSync } from 'node:sqlite';
import { fold } from '../../src/core/text/fold.ts';
import { passes, type Ask, type PeerDocument } from './pages/asked.ts';

/** SQLite's full text search as a server would have it: the phrase first, then all words, then any. */
export function openFts5(documents: PeerDocument[]): Ask {
  const database = new DatabaseSync(':memory:');
  database.exec('CREATE VIRTUAL TABLE texts USING fts5(title, standfirst, text)');
  const insert = database.prepare('INSERT INTO texts (rowid, title, standfirst, text) VALUES (?, ?, ?, ?)');
  for (const { id, title, standfirst, text } of documents) {
    insert.run(id + 1, fold(title), fold(standfirst), fold(text));
  }
  const find = database.prepare(
    'SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY bm25(texts, 4, 2, 1) LIMIT 1000',
  );
  return (query, filters) => {
    const words = fold(query).match(/[\p{L}\p{N}]+/gu) ?? [];
    if (words.length === 0) return Promise.resolve([]);
    const asked = [`"${words.join(' ')}"*`, words.map((word) => `"${word}"`).join(' AND ')];
    asked.push(words.map((word) => `"${word}"`).join(' OR '));
    const urls = new Set<string>();
    for (const match of asked) {
      for (const { rowid } of find.all(match)) {
        const document = documents[Number(rowid) - 1];
        if (document && passes(document, filters)) urls.add(document.url);
      }
      if (urls.size >= 10) break;
    }
    return Promise.resolve([...urls].slice(0, 10));
  };
}
