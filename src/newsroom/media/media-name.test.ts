import { describe, expect, it } from 'vitest';
import { checkMediaAddress, toMediaName } from './media-name.ts';

describe('toMediaName', () => {
  it.each([
    ['anh.jpg', 'anh.jpg'],
    ['Ảnh chụp màn hình 2025-04-08.PNG', 'anh-chup-man-hinh-2025-04-08.png'],
    ['Đoàn viên (1).jpeg', 'doan-vien-1.jpeg'],
    ['a.b.c.webp', 'a-b-c.webp'],
    ['A & B.svg', 'a-b.svg'],
    ['写真.png', 'tep.png'],
  ])('stores %s as %s', (name, expected) => {
    expect(toMediaName(name)).toBe(expected);
  });

  it('says which types are taken', () => {
    expect(() => toMediaName('x.exe')).toThrow('Tên tệp “x.exe” không được phép.');
  });
});

describe('checkMediaAddress', () => {
  it('takes plain names and proposes one otherwise', () => {
    expect(() => {
      checkMediaAddress('content/media/2025/04/Anh_1.jpg');
    }).not.toThrow();
    expect(() => {
      checkMediaAddress('content/media/2025/04/ảnh.jpg');
    }).toThrow(expect.objectContaining({ hint: 'Đổi tên tệp thành “anh.jpg” rồi chọn lại.' }));
    expect(() => {
      checkMediaAddress('content/media/tháng tư/anh.jpg');
    }).toThrow();
  });
});
