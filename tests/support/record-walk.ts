import type { Browser } from 'playwright-core';
import { readNumbers, saysNumber } from '../../src/core/figures/said-numbers.ts';

/**
 * Walks every number that pages show of the record to its sentence. Names those that lead nowhere, that lead to
 * something which is not marked or says another number, and sums that are not those of the numbers they name.
 */
export async function walkRecord(browser: Browser, pages: Map<string, string>): Promise<RecordWalk> {
  const page = await browser.newPage();
  const found = await page.evaluate(findNumbers, [...pages]);
  await page.close();
  const faults = [...found.faults];
  for (const { at, number, target, sentence } of found.ways) {
    if (sentence === undefined) faults.push(`${at}: ${number} leads to no marked sentence, but ${target}`);
    else if (!readNumbers(number).every((value) => saysNumber(sentence, value)))
      faults.push(`${at}: ${number} leads to “${sentence}”`);
  }
  for (const { at, total, addends } of found.sums) {
    const sum = addends.reduce((soFar, addend) => soFar + (readNumbers(addend)[0] ?? NaN), 0);
    if (readNumbers(total)[0] !== sum) faults.push(`${at}: ${total} is not ${addends.join(' + ')}`);
  }
  return { faults: [...new Set(faults)], ways: found.ways };
}

/** Runs in the browser, which reads HTML as readers' browsers do. */
function findNumbers(pages: [url: string, html: string][]): Found {
  const RECORD = '.key-figures, .figure-section, .figures-of-week, .figure-chart, .figure-table, .figure-sum';
  /** What numbers may stand in beside a number of the record: names, days and pages, and what a row says of itself. */
  const BESIDE =
    'nav, h1, h2, dt, time, .overline, .figure-period, .figure-what, .figure-source, .figure-organisation, ' +
    '.key-figure-note, .bar-label, .page-number, .figure-years, .figure-chart figcaption, .sum-total, .file-name, ' +
    '[rel="license"], caption, .sample, script, style';
  /** When a row of an article's table was counted, which the text may say in other words. */
  const PERIOD = /\d+ tháng|năm \d+(?:–\d+)?|quý [IV]+\/\d+|\d+ năm|(?:\d+\/)+\d+/g;
  const documents = new Map(
    pages.map(([url, html]) => [url, new DOMParser().parseFromString(html, 'text/html')]),
  );
  const found: Found = { faults: [], ways: [], sums: [] };
  for (const [url, document] of documents) {
    const regions = document.querySelectorAll(url.startsWith('/so-lieu/') ? 'main' : RECORD);
    for (const region of regions) {
      const texts = document.createTreeWalker(region, NodeFilter.SHOW_TEXT);
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        const number = text.textContent?.trim() ?? '';
        const parent = text.parentElement;
        if (!/\d/.test(number) || !parent) continue;
        const link = parent.closest('a[href*="#so-lieu-"]');
        if (link) {
          const [address = '', id = ''] = (link.getAttribute('href') ?? '').split('#');
          const target = documents.get(address || url)?.getElementById(id);
          const isMarked = target?.matches('.stated') === true;
          const sentence = isMarked ? target.textContent.replace(/\s+/g, ' ') : undefined;
          const words = link.textContent.replace(/\s+/g, ' ').trim();
          found.ways.push({ at: url, number: words, target: `${address || url}#${id}`, sentence });
        } else if (!parent.closest(BESIDE)) found.faults.push(`${url}: “${number}” leads nowhere`);
      }
    }
    const text = document.querySelector('.article-body')?.cloneNode(true) as Element | undefined;
    for (const table of text?.querySelectorAll('.key-figures') ?? []) table.remove();
    for (const words of document.querySelectorAll('.article-body :is(.key-figure-note, .key-figure dt)')) {
      const number = words.textContent.replace(PERIOD, '');
      if (/\d/.test(number))
        found.ways.push({ at: url, number, target: 'the text', sentence: text?.textContent ?? '' });
    }
    for (const sum of document.querySelectorAll('.figure-sum')) {
      const addends = [...sum.querySelectorAll('a[href*="#so-lieu-"]')];
      found.sums.push({
        at: url,
        total: sum.querySelector('.sum-total')?.textContent ?? '',
        addends: addends.map(({ textContent }) => textContent),
      });
    }
  }
  return found;
}

interface Found {
  faults: string[];
  ways: { at: string; number: string; target: string; sentence: string | undefined }[];
  sums: { at: string; total: string; addends: string[] }[];
}

export interface RecordWalk {
  faults: string[];
  ways: Found['ways'];
}
