import { describe, expect, it } from 'vitest';
import { findPlayer, nameVideoHost } from './video-hosts.ts';

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

describe('findPlayer', () => {
  const youtube = 'https://www.youtube-nocookie.com/embed/abc-DEF_123?autoplay=1';
  it.each([
    ['https://www.youtube.com/watch?v=abc-DEF_123&t=10', youtube],
    ['https://youtu.be/abc-DEF_123?si=x', youtube],
    ['https://www.youtube.com/shorts/abc-DEF_123', youtube],
    ['https://www.youtube.com/live/abc-DEF_123/', youtube],
    ['https://vimeo.com/76979871', 'https://player.vimeo.com/video/76979871?autoplay=1&dnt=1'],
    ['https://www.youtube.com/watch?v=%22onload%3D', undefined],
    ['https://www.youtube.com/@kenh', undefined],
    ['https://vimeo.com/channels/abc', undefined],
    ['https://www.facebook.com/watch/?v=1234567', undefined],
    ['https://evil.vn/watch?v=abc-DEF_123', undefined],
  ])('of %s is %s', (address, player) => {
    expect(findPlayer(address)).toBe(player);
  });
});
