import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toTokens } from './match.ts';
import { findQuestions } from './questions.ts';
import type { QueryTerm } from './query-term.ts';
import { rankArticles } from './rank.ts';
import { measureRarity } from './word-weights.ts';
import { listPlaces } from './word-list.fixture.ts';
import { toForm, toKey } from './words.ts';

/** Texts as the index would hold them; the part before a `|` is the title. A `*` ends a query that may go on. */
function rank(query: string, texts: readonly string[]): string[] {
  const syllables = query.replace('*', '').split(' ');
  const questions = findQuestions(syllables);
  const terms = syllables.map((syllable, at): QueryTerm => {
    const key = toKey(syllable);
    const isStart = query.endsWith('*') && at === syllables.length - 1;
    const places = texts.flatMap((text, article) => {
      const titleEnd = text.indexOf('|');
      const tokens = toTokens(text).map(({ word, folded, start }, position) => ({
        word,
        folded,
        start,
        position,
      }));
      return tokens
        .filter(({ folded }) => (isStart ? folded.startsWith(key) : folded === key))
        .map(({ word, start, position }) => ({
          article,
          position,
          form: word,
          fields: start < titleEnd ? 4 : 0,
        }));
    });
    const matches = listPlaces(places);
    return { key, form: toForm(syllable), isQuestion: questions[at] ?? false, isStart, matches };
  });
  const ranked = rankArticles(terms, {
    size: texts.length,
    lengthOf: () => 1,
    freshness: (article) => 1 - article / texts.length,
  });
  return ranked.map(({ article }) => texts[article] ?? '');
}

/** A word says little where two articles are all there are. */
const OTHERS = Array.from({ length: 500 }, (_, at) => `họp mặt ${at}`);

describe('rankArticles', () => {
  it.each([
    [
      'the query in a row before its words apart',
      'bữa cơm ca',
      ['ca bữa cơm', 'cơm và bữa, ca', 'bữa cơm ca'],
    ],
    ['the marks as typed before others', 'đoàn viên', ['đoạn viền mới', 'đoàn viên mới']],
    [
      'the last word as typed before other marks on it',
      'khu tỉnh ca*',
      ['khu tỉnh cà | khu tỉnh cà', 'họp bàn việc của khu tỉnh ca'],
    ],
    ['a title before a text', 'nhà trọ', ['tin | có nhà trọ', 'nhà trọ | có tin']],
    [
      'words near each other before words far apart',
      'lương tết',
      [
        'lương của một năm rất dài với nhiều việc khác nhau và tết',
        'lương và tết của một năm rất dài với nhiều việc khác nhau',
      ],
    ],
    [
      'two rows of a query before its words strewn about',
      'ba năm trường chỉ',
      ['năm ba chỉ có trường', 'ba năm sau, ở trường chỉ có'],
    ],
    [
      'all words before most of them where none stand together',
      'thưởng tết công nhân',
      [...OTHERS, 'tin | thưởng công ty ngày tết', 'tin | nhân có tết, công có thưởng'],
    ],
    [
      'words that the title has in a row before all of them far apart in a text',
      'đám cưới tập thể công nhân quốc khánh',
      [
        ...OTHERS,
        'Một đám đông, cưới hỏi, tập luyện, thể thao, công trường, nhân dân, quốc gia, khánh thành',
        'Đám cưới tập thể của công nhân | mười đôi',
      ],
    ],
    [
      'words that the title has before a long row of some in a text',
      'công nhân phản đối giờ làm dài',
      [
        ...OTHERS,
        'tin | họp với công ty, có quý nhân phản đối giờ làm dài',
        'Giờ làm: công nhân đối đáp dài, phản hồi | ở xưởng may',
      ],
    ],
    [
      'an article whose title says most of the query before a long one that has every syllable somewhere',
      'bác sĩ bị hành hung mấy vụ',
      [
        ...OTHERS,
        ...Array.from(
          { length: 60 },
          (_, at) => `tin ${at} | bác nói, sĩ tử, bị muộn, hành lý, hung tin, mấy ngày, vụ mùa`,
        ),
        '14 vụ hành hung bác sĩ | ở bệnh viện',
      ],
    ],
    [
      'a word that few titles have in a title before the same in a text, common as it may be there',
      'chó hát đường hoa',
      [
        ...Array.from({ length: 200 }, (_, at) => `tin ${at} | con chó, bài hát, con đường, bông hoa`),
        'Xem chó ở đường hoa | vui',
      ],
    ],
    [
      'the two words of a short query in a text before their syllables strewn about a title',
      'trưởng viện mức sống',
      [
        ...OTHERS,
        ...Array.from({ length: 20 }, (_, at) => `Trưởng phòng, viện phí, mức phạt, đời sống | tin ${at}`),
        'Viện của ông sống, mức mà trưởng họp | tin',
        'tin | ông trưởng viện nói ở phòng họp dài rằng với bao người thì mức sống hơn',
      ],
    ],
    [
      'what a title says of a longer query before all its words here and there in a text',
      'công nhân nhập viện bữa trưa',
      [
        ...OTHERS,
        ...Array.from({ length: 20 }, (_, at) => `Nhập gạo, viện phí, công lao, nhân ái | tin ${at}`),
        'tin | công nhân vào làm ở xưởng mới, khi ấy có người nhập viện mà ai cũng lo nên bữa trưa không đông',
        'Nhập viện | bữa ăn một trưa, nhân viên công ty',
      ],
    ],
    ['the newer of equals', 'cơm', ['cơm trưa', 'cơm chiều'].reverse()],
  ])('puts %s', (_, query, texts) => {
    const best = texts.at(-1);
    if (query === 'cơm') expect(rank(query, texts)[0]).toBe(texts[0]);
    else expect(rank(query, texts)[0]).toBe(best);
  });

  it('takes an article that has one word of several only where none has more', () => {
    expect(rank('đoàn viên', ['đoàn viên mới', 'viên chức'])).toEqual(['đoàn viên mới']);
    expect(rank('đoàn viên', ['tin', 'viên chức'])).toEqual(['viên chức']);
  });

  it('lets words that ask be missing', () => {
    expect(rank('bếp ăn ở đâu', ['bếp ăn mới', 'ở đâu cũng vui'])).toEqual(['bếp ăn mới']);
  });

  it('puts an article that has the whole query in a row before all that do not', () => {
    const word = fc.constantFrom('an', 'bình', 'công', 'dân', 'đoàn', 'giờ', 'lương', 'tết');
    const text = fc.array(word, { minLength: 1, maxLength: 30 }).map((words) => words.join(' '));
    const query = fc.uniqueArray(word, { minLength: 2, maxLength: 5 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(query, fc.array(text, { maxLength: 8 }), text, (asked, others, around) => {
        const [first] = rank(asked, [...others, `${around} ${asked}`]);
        expect(` ${first ?? ''} `).toContain(` ${asked} `);
      }),
    );
  });
});

describe('measureRarity', () => {
  it('falls with every article that has the word', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 100_000 }), fc.nat(), (all, seed) => {
        const having = 1 + (seed % (all - 1));
        expect(measureRarity(all, having)).toBeGreaterThan(measureRarity(all, having + 1));
        expect(measureRarity(all, all)).toBeGreaterThan(0);
      }),
    );
  });
});
