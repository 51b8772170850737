import { expect, it } from 'vitest';
import { orderByTime } from './page-order.ts';

it('lets a long list and a short one begin and end together, each in its order', () => {
  const pages = ['/a/trang/1/', '/a/trang/2/', '/a/trang/3/', '/a/trang/4/', '/b/trang/1/', '/b/trang/2/'];
  expect(order(pages)).toEqual([
    '/a/trang/1/',
    '/a/trang/2/',
    '/b/trang/1/',
    '/a/trang/3/',
    '/a/trang/4/',
    '/b/trang/2/',
  ]);
});

it('takes the years for one line, the months for another and the articles for a third', () => {
  const pages = [
    '/nam/2024/',
    '/nam/2025/',
    '/nam/2024/01/',
    '/nam/2025/01/',
    '/bai-viet/2024/x/',
    '/bai-viet/2025/y/',
  ];
  expect(order(pages)).toEqual([
    '/nam/2024/',
    '/nam/2024/01/',
    '/bai-viet/2024/x/',
    '/nam/2025/',
    '/nam/2025/01/',
    '/bai-viet/2025/y/',
  ]);
});

function order(urls: string[]): string[] {
  return orderByTime(urls.map((url) => ({ url }))).map(({ url }) => url);
}
