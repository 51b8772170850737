import { readdirSync } from 'node:fs';

/** How two outputs differ, in files. */
export function compareOutputs(before: Map<string, string>, after: Map<string, string>): OutputChange {
  const kept = [...after].filter(([file]) => before.has(file));
  return {
    changed: kept.filter(([file, digest]) => before.get(file) !== digest).length,
    added: after.size - kept.length,
    removed: before.size - kept.length,
  };
}

/** How many HTML files an output has, and how many of them are articles. */
export function countPages(folder: string): { pages: number; articles: number } {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  // Hugo also leads from page/1 to the head of each list: no page of its own.
  const pages = files.filter((file) => file.endsWith('.html') && !/[/\\]page[/\\]1[/\\]/.test(file));
  return {
    pages: pages.length,
    articles: pages.filter((file) => /^bai-viet[/\\]\d{4}[/\\]/.test(file)).length,
  };
}

export interface OutputChange {
  changed: number;
  added: number;
  removed: number;
}
