import { expect, it } from 'vitest';
import { headlineHtml } from './headline-html.ts';

it.each([
  ['hai ba bốn', 'hai ba bốn'],
  ['Tin từ Hà Nội hôm nay', 'Tin từ <span class="name">Hà Nội</span> hôm nay'],
  ['<b>Hà Nội</b> & "ai"', '&lt;b&gt;Hà Nội&lt;/b&gt; &amp; &quot;ai&quot;'],
  ['', ''],
])('writes %j', (title, html) => {
  expect(headlineHtml(title)).toBe(html);
  expect(headlineHtml(title)).toBe(html);
});
