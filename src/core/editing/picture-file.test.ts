import { describe, expect, it } from 'vitest';
import { picturePath, pictureProblem } from './picture-file.ts';

const month = { year: '2025', month: '04' };

describe('picturePath', () => {
  it.each([
    ['Đoàn viên Đống Đa (1).JPG', '/media/2025/04/doan-vien-dong-da-1.jpg'],
    ['.png', '/media/2025/04/png.png'],
    ['!!!.png', '/media/2025/04/anh.png'],
    ['../../etc/passwd.svg', '/media/2025/04/etc-passwd.svg'],
  ])('folds %j to %s', (name, path) => {
    expect(picturePath(name, month, () => false)).toBe(path);
  });

  it('adds a number where the name is taken', () => {
    const taken = ['/media/2025/04/anh.png', '/media/2025/04/anh-2.png'];
    expect(picturePath('ảnh.png', month, (path) => taken.includes(path))).toBe('/media/2025/04/anh-3.png');
  });
});

describe('pictureProblem', () => {
  it.each([
    ['a.png', 10, undefined],
    ['a.JPEG', 10, undefined],
    ['a.exe', 10, /không phải là ảnh/],
    ['png', 10, /không phải là ảnh/],
    ['a.png', 0, /trống/],
    ['a.png', 12_345_678, /12,3 MB/],
  ])('of %j with %i bytes', (name, size, problem) => {
    if (problem) expect(pictureProblem({ name, size })).toMatch(problem);
    else expect(pictureProblem({ name, size })).toBeUndefined();
  });
});
