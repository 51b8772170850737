import { describe, expect, it } from 'vitest';
import { findGaps, readGap } from './gaps.ts';
import { toTokens } from './match.ts';
import { parseQuery } from './query.ts';
import { listPlaces } from './word-list.fixture.ts';
import { toForm, toKey } from './words.ts';

/** What is read in the gaps of a query, by the texts of the articles. */
function fill(typed: string, texts: readonly string[]): string[] {
  const query = parseQuery(typed);
  const terms = query.syllables.map((syllable, at) => {
    const key = toKey(syllable);
    const places = texts.flatMap((text, article) =>
      toTokens(text).flatMap(({ folded, word }, position) =>
        folded === key ? [{ article, position, form: word }] : [],
      ),
    );
    const isStart = query.isOpen && at === query.syllables.length - 1;
    return { key, form: toForm(syllable), isQuestion: false, isStart, matches: listPlaces(places) };
  });
  const fillings = findGaps(terms).flatMap((gap) =>
    gap.articles.flatMap((article) => readGap(toTokens(texts[article] ?? ''), query, gap) ?? []),
  );
  return fillings.sort((a, b) => a.slips - b.slips).map(({ words }) => words.join(' '));
}

describe('a gap in a row', () => {
  it.each([
    ['a letter another', 'bữa cơm cs ngon ', ['bữa cơm ca ngon'], ['ca']],
    ['letters that changed places', 'thăm hiỏ công nhân ', ['thăm hỏi công nhân'], ['hỏi']],
    [
      'a slip that is a word elsewhere',
      'lương phi đủ sống ',
      ['lương phải đủ sống', 'lương phi công'],
      ['phải'],
    ],
    ['a slip at the end', 'thăm hỏi công nhânn', ['thăm hỏi công nhân'], ['nhân']],
    ['two words written together', 'thăm hỏi côngnhân nghèo ', ['thăm hỏi công nhân nghèo'], ['công nhân']],
    ['a word taken apart', 'thăm hỏi cô ng nhân ', ['thăm hỏi công nhân'], ['công']],
  ])('is filled with what the text has for %s', (_, typed, texts, filled) => {
    expect(fill(typed, texts).slice(0, 1)).toEqual(filled);
  });

  it.each([
    ['another word', 'thăm hỏi bộ đội già ', ['thăm hỏi cán bộ già']],
    ['a word that fits its neighbours', 'cho vay vốn ', ['cho vay với lãi', 'vay vốn']],
    ['another number', 'thưởng tết 2019 công nhân ', ['thưởng tết 2018 công nhân']],
    ['the start of a word', 'thăm hỏi công nh', ['thăm hỏi công nhân']],
    ['too few words around it', 'cơm cs ', ['cơm ca']],
  ])('is left for %s', (_, typed, texts) => {
    expect(fill(typed, texts)).toEqual([]);
  });
});
