import { expect, it } from 'vitest';
import { listRecipe } from './recipe.ts';

it('names the code that makes an index, and none of that which asks it', () => {
  const files = listRecipe();
  for (const file of [
    'site/search/index-files.ts',
    'core/search/normalize.ts',
    'core/search/word-file.ts',
    'core/text/fold.ts',
  ]) {
    expect(files).toContain(file);
  }
  expect(files.filter((file) => /rank|readings|repair|excerpt|components/.test(file))).toEqual([]);
});
