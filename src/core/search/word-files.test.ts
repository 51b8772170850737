import { describe, expect, it } from 'vitest';
import { chooseFiles, type WordFiles } from './word-files.ts';

const files: WordFiles = ['a', 'hat', 'hien', 'hieu', 'hieuthao', 'hinh', 'hoa'].map((first) => [
  first,
  `<${first}>`,
]);

describe('chooseFiles', () => {
  it.each([
    ['hieu', false, ['<hieu>'], false],
    ['hie', false, ['<hat>'], false],
    ['hi', true, ['<hat>'], false],
    ['hie', true, ['<hat>', '<hien>', '<hieu>'], true],
    ['hieu', true, ['<hieu>', '<hieuthao>'], false],
    ['hoa', true, ['<hoa>'], false],
  ])('of %j (the start of a word: %j) reads %j', (key, isStart, names, isCut) => {
    expect(chooseFiles(files, key, isStart)).toEqual({ names, isCut });
  });
});
