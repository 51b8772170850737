import { describe, expect, it } from 'vitest';
import { redirectPage } from './redirect-page.ts';

describe('redirectPage', () => {
  it('leads on at once, with a link for who stays, and keeps out of search engines', () => {
    const page = redirectPage({
      title: 'Đại hội <XVIII> & "nhiệm kỳ" mới',
      url: '/bai-viet/2025/dai-hoi/',
      canonical: 'https://nhip.example/bai-viet/2025/dai-hoi/',
    });
    expect(page).toContain('<meta http-equiv="refresh" content="0; url=/bai-viet/2025/dai-hoi/">');
    expect(page).toContain('<link rel="canonical" href="https://nhip.example/bai-viet/2025/dai-hoi/">');
    expect(page).toContain('<meta name="robots" content="noindex">');
    expect(page).toContain(
      '<a href="/bai-viet/2025/dai-hoi/">Đại hội &lt;XVIII&gt; &amp; &quot;nhiệm kỳ&quot; mới</a>',
    );
    expect(page).not.toContain('<XVIII>');
  });
});
