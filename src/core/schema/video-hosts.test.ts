import { describe, expect, it } from 'vitest';
import { nameVideoHost } from './video-hosts.ts';

describe('nameVideoHost', () => {
  it.each([
    ['https://www.youtube.com/watch?v=abc', 'YouTube'],
    ['https://m.youtube.com/watch?v=abc', 'YouTube'],
    ['https://youtu.be/abc', 'YouTube'],
    ['https://vimeo.com/123', 'Vimeo'],
    ['HTTPS://VTV.VN/video/a-1.htm', 'VTV'],
    ['http://www.youtube.com/watch?v=abc', undefined],
    ['https://www.youtube.com', undefined],
    ['https://www.youtube.com.evil.vn/watch?v=abc', undefined],
    ['https://youtube.com@evil.vn/a', undefined],
    ['https://evil.vn/youtube.com/a', undefined],
    ['https://youtube.com:8443/a', undefined],
    ['https://vimeo.com\\@evil.vn/a', undefined],
    ['javascript:alert(1)//https://youtube.com/a', undefined],
    ['https://youtube.com/a b', undefined],
    ['constructor', undefined],
    ['https://constructor/a', undefined],
  ])('of %s is %s', (address, name) => {
    expect(nameVideoHost(address)).toBe(name);
  });
});
