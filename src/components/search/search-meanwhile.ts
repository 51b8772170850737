import { PAGE_SIZE, type AnswerPage } from './search-articles.ts';
import type { SearchParts } from './search-parts.ts';
import type { Answered } from './search-progressively.ts';

/** The older years are asked for at the first pause in typing: every word is a file of each. */
const PAUSE_MS = 600;
/** Where all years answer sooner, what the newest have is not shown before. */
const QUICK_MS = 300;

/** Chooses between what the newest years have and what all have; the first is shown while the second is on its way. */
export function createMeanwhile(parts: MeanwhileParts): Meanwhile {
  const { dialog, results, more, all, spelling, named } = parts;
  const scroller = dialog ?? document.documentElement;
  let isTouched = false;
  for (const sign of ['pointermove', 'pointerdown', 'focusin']) {
    for (const part of [results, more, all, spelling, named])
      part.addEventListener(sign, () => (isTouched = true));
  }

  return {
    async choose(newest, askAll, { isTyped, isStale, show }) {
      const { found } = newest;
      if (isStale() || (found.total >= PAGE_SIZE && isDataDear())) return newest;
      const whole = isTyped ? sleep(PAUSE_MS).then(() => (isStale() ? newest : askAll())) : askAll();
      const isQuick = !isTyped && (await Promise.race([whole.then(() => true), sleep(QUICK_MS)]));
      if (isQuick || found.total === 0) return whole;
      const coming = whole.then(() => undefined);
      const page = await Promise.race([found.readPage(0), coming]).catch(() => undefined);
      if (!page || isStale()) return whole;
      show(newest, page);
      isTouched = false;
      const { scrollTop } = scroller;
      const isRead = () => isTouched || scroller.scrollTop !== scrollTop;
      const answered = await whole;
      return isRead() ? newest : answered;
    },
  };
}

/** Older years may be megabytes: on a slow line and in the lite version they are asked for only where few were found. */
function isDataDear(): boolean {
  const { connection } = navigator as { connection?: { effectiveType?: string } };
  return document.documentElement.dataset.lite !== undefined || /[23]g/.test(connection?.effectiveType ?? '');
}

function sleep(milliseconds: number): Promise<false> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds, false));
}

type MeanwhileParts = Pick<SearchParts, 'dialog' | 'results' | 'more' | 'all' | 'spelling' | 'named'>;

export interface Meanwhile {
  /**
   * The answer of all years, or that of the newest: where data is dear and they have enough to look at, and where the
   * reader has turned to what was shown of them, which must not move then.
   */
  choose(newest: Answered, askAll: () => Promise<Answered>, of: Asking): Promise<Answered>;
}

interface Asking {
  /** Whether the query is still being typed: then the newest years show at once what they have, and the others wait. */
  isTyped: boolean;
  isStale: () => boolean;
  show: (newest: Answered, page: AnswerPage) => void;
}
