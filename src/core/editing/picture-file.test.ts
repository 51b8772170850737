import { describe, expect, it } from 'vitest';
import { checkPictureBytes, fitPicture, picturePath, pictureProblem, saySize } from './picture-file.ts';

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
    ['a.png', 12_345_678, undefined],
    ['a.jpg', 40_000_001, /nặng 40 MB, nhiều nhất 40 MB/],
    ['a.gif', 12_345_678, /12,3 MB, nhiều nhất 10 MB/],
    ['IMG_0001.HEIC', 10, /HEIC/],
    ['../../etc/passwd.svg', 10, /đổi tên tệp/],
    ['a\\b.png', 10, /đổi tên tệp/],
    ['anh\u202Egpj.png', 10, /đổi tên tệp/],
    ['anh\u0000.png', 10, /đổi tên tệp/],
    ['shell.php.jpg', 10, /đổi tên tệp/],
    ['trang.html.png', 10, /đổi tên tệp/],
    ['bao.cao.2025.png', 10, undefined],
  ])('of %j with %i bytes', (name, size, problem) => {
    if (problem) expect(pictureProblem({ name, size })).toMatch(problem);
    else expect(pictureProblem({ name, size })).toBeUndefined();
  });
});

describe('checkPictureBytes', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const SVG = '<svg xmlns="http://www.w3.org/2000/svg">%</svg>';

  it.each([
    ['a drawing', bytes(SVG.replace('%', '<path d="M0 0"/>')), 'svg'],
    ['a JPEG', new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), 'jpg'],
    ['a GIF', bytes('GIF89a'), 'gif'],
  ])('knows %s', (_what, content, kind) => {
    expect(checkPictureBytes(content)).toEqual({ kind });
  });

  it.each([
    ['a page', bytes('<!doctype html><script>alert(1)</script>'), /không phải là ảnh/],
    ['a program', bytes('MZ\u0090'), /không phải là ảnh/],
    ['nothing', new Uint8Array(), /không phải là ảnh/],
    ['a photograph of an iPhone', bytes('\0\0\0\x18ftypheic'), /HEIC/],
    ['a drawing with script', bytes(SVG.replace('%', '<script>alert(1)</script>')), /kịch bản/],
    ['a drawing with an event', bytes(SVG.replace('%', '<path onload="alert(1)" d="M0 0"/>')), /sự kiện/],
    ['a drawing that loads another', bytes(SVG.replace('%', '<image href="https://a.vn/x"/>')), /ra ngoài/],
  ])('refuses %s, with a way out', (_what, content, words) => {
    const answer = checkPictureBytes(content);
    expect('problem' in answer && answer.problem).toMatch(words);
    expect('problem' in answer && answer.problem).toMatch(/Hãy /);
  });
});

describe('fitPicture', () => {
  it.each([
    [6000, 4000, 2000, 1333],
    [3000, 6000, 1000, 2000],
    [800, 600, 800, 600],
    [20_000, 1, 2000, 1],
  ])('draws %i × %i as %i × %i', (width, height, fitWidth, fitHeight) => {
    expect(fitPicture({ width, height })).toEqual({ width: fitWidth, height: fitHeight });
  });
});

describe('saySize', () => {
  it.each([
    [10, '1 kB'],
    [400_400, '400 kB'],
    [6_213_000, '6,2 MB'],
  ])('says %i as %s', (size, words) => {
    expect(saySize(size)).toBe(words);
  });
});
