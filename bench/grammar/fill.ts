import type { Random } from '../random.ts';
import { WORDS } from './sentences.ts';
import type { TopicWords } from './topics.ts';

const SLOT = /\{(\w+)\}/g;

/** Fills the slots of a sentence; what a slot holds may have slots of its own. A sentence begins with a capital. */
export function fill(sentence: string, subject: Subject, random: Random): string {
  return capitalise(fillSlots(sentence, subject, random));
}

/** Fills the slots of a phrase and leaves its first letter as it is. */
export function fillSlots(phrase: string, subject: Subject, random: Random): string {
  return phrase.replace(SLOT, (slot, name: string) => {
    const words = slotWords(name, subject, random);
    if (words === undefined) throw new Error(`No words for ${slot} in “${phrase}”.`);
    return fillSlots(words, subject, random);
  });
}

function slotWords(name: string, { org, place, area, date, words }: Subject, random: Random) {
  switch (name) {
    case 'org':
      return org;
    case 'place':
      return place;
    case 'area':
      return area;
    case 'date':
      return date;
    case 'deed':
    case 'deed2':
      return random.pick(words.deeds);
    case 'result':
      return random.pick(words.results);
    case 'n':
      return groupThousands(Math.round(10 ** (1.5 + random.next() * 3)));
    case 'small':
      return String(random.between(3, 60));
    case 'pct':
      return `${random.between(4, 98)}${random.isTrue(0.4) ? `,${random.between(1, 9)}` : ''}`;
    case 'money':
      return random.isTrue(0.3)
        ? `${random.between(1, 40)},${random.between(1, 9)} tỷ đồng`
        : `${random.between(20, 900)} triệu đồng`;
    default: {
      const list = WORDS[name] ?? WORDS[name.replace(/2$/, '')];
      if (!list) return undefined;
      return name.endsWith('2') ? capitalise(random.pick(list)) : random.pick(list);
    }
  }
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function groupThousands(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, '.');
}

/** Who and what an article is about. */
export interface Subject {
  org: string;
  /** How a headline names the place. */
  place: string;
  /** How a sentence names the place, e.g. `quận Thanh Xuân`. */
  area: string;
  /** Day and month, e.g. `12/5`. */
  date: string;
  words: TopicWords;
}
