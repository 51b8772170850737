import { fold } from '../text/fold.ts';

/** Words that ask. They say what kind of answer is wanted, and no article need have them. */
const QUESTIONS = [
  'ai',
  'gì',
  'cái gì',
  'là gì',
  'là ai',
  'bao nhiêu',
  'bao giờ',
  'bao lâu',
  'mấy',
  'nào',
  'khi nào',
  'lúc nào',
  'hôm nào',
  'ngày nào',
  'thế nào',
  'như thế nào',
  'ra sao',
  'làm sao',
  'ở đâu',
  'đâu',
  'tại sao',
  'vì sao',
  'có phải',
  'có không',
  'hay không',
  'phải không',
].map((question) => question.split(' ').map((word) => ({ word, folded: fold(word) })));

/** Which syllables of a query only ask. A word without marks asks where it stands in a longer question. */
export function findQuestions(syllables: readonly string[]): boolean[] {
  const found = syllables.map(() => false);
  for (const question of QUESTIONS) {
    for (let at = 0; at + question.length <= syllables.length; at++) {
      const asks = question.every(({ word, folded }, offset) => {
        const syllable = (syllables[at + offset] ?? '').toLowerCase();
        return syllable === word || (question.length > 1 && syllable === folded);
      });
      if (asks) found.fill(true, at, at + question.length);
    }
  }
  return found;
}
