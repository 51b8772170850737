import { rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatProblem } from '../core/problems/content-error.ts';
import { openArchive } from './archive.ts';
import { PIXEL, articleText, createCheckout } from './checkout.fixture.ts';
import { indexFile } from './location.ts';
import { syncArchive } from './sync.ts';

const NOW = '2026-01-01T00:00+07:00';
const FILE = 'content/articles/2025/04/bai-mau.mdx';

describe('syncArchive', () => {
  it.each([{ git: true }, { git: false }])(
    'reads the content of a checkout, with git: $git',
    async ({ git }) => {
      const checkout = createCheckout({ git });
      checkout.write(FILE, articleText());
      if (git) checkout.commit();
      const report = await syncArchive(checkout.root);
      expect(report).toMatchObject({ hasGit: git });
      expect(titles(checkout.root)).toEqual(['Bài mẫu']);
    },
  );

  it('reads a checkout before its first commit', async () => {
    const checkout = createCheckout();
    checkout.write(FILE, articleText());
    await syncArchive(checkout.root);
    expect(titles(checkout.root)).toEqual(['Bài mẫu']);
  });

  it('makes an index anew under the eyes of whoever reads the one before', async () => {
    const checkout = createCheckout();
    checkout.write(FILE, articleText());
    await syncArchive(checkout.root);
    const archive = openArchive(checkout.root, () => NOW);
    expect(archive.newest({ kind: 'all' }, 1)[0]?.title).toBe('Bài mẫu');
    const before = archive.epoch();
    rmSync(indexFile(checkout.root));
    checkout.write(FILE, articleText({ title: 'Bài mới' }));
    await syncArchive(checkout.root);
    archive.lookAgain();
    expect(archive.newest({ kind: 'all' }, 1)[0]?.title).toBe('Bài mới');
    expect(archive.epoch()).not.toBe(before);
    archive.close();
  });

  it('reads a shallow clone', async () => {
    const origin = createCheckout();
    origin.write(FILE, articleText());
    origin.commit();
    origin.write(FILE, articleText({ title: 'Bài mới' }));
    origin.commit();
    const clone = createCheckout({ git: false });
    origin.git('clone', '--quiet', '--depth=1', `file://${origin.root}`, `${clone.root}/clone`);
    await syncArchive(`${clone.root}/clone`);
    expect(titles(`${clone.root}/clone`)).toEqual(['Bài mới']);
  });

  it('reads only what changed: work tree, new files, deletions, other commits', async () => {
    const checkout = createCheckout();
    checkout.write(FILE, articleText());
    checkout.commit();
    await syncArchive(checkout.root);

    expect(await syncArchive(checkout.root)).toMatchObject({ changed: [], removed: [] });

    checkout.write(FILE, articleText({ title: 'Bài sửa' }));
    const second = 'content/articles/2025/05/bai-hai.mdx';
    checkout.write(second, articleText({ id: 'bbbbbbbbbbbb', title: 'Bài hai' }));
    expect((await syncArchive(checkout.root)).changed.sort()).toEqual([FILE, second]);
    expect(titles(checkout.root).sort()).toEqual(['Bài hai', 'Bài sửa']);

    checkout.commit();
    expect(await syncArchive(checkout.root)).toMatchObject({ changed: [], removed: [] });

    checkout.remove(FILE);
    expect(await syncArchive(checkout.root)).toMatchObject({ changed: [], removed: [FILE] });
    expect(titles(checkout.root)).toEqual(['Bài hai']);
  });

  it('makes an index anew that is damaged', async () => {
    const checkout = createCheckout();
    checkout.write(FILE, articleText());
    await syncArchive(checkout.root);
    writeFileSync(indexFile(checkout.root), 'không phải SQLite');
    await syncArchive(checkout.root);
    expect(titles(checkout.root)).toEqual(['Bài mẫu']);
  });

  it('leaves out drafts and what is scheduled for later', async () => {
    const checkout = createCheckout();
    checkout.write(FILE, articleText({ status: 'draft' }));
    checkout.write(
      'content/articles/2026/05/bai-hen.mdx',
      articleText({ id: 'bbbbbbbbbbbb', title: 'Bài hẹn', publishedAt: '2026-05-01T08:00+07:00' }),
    );
    await syncArchive(checkout.root);
    expect(titles(checkout.root)).toEqual([]);
    expect(titles(checkout.root, '2026-05-01T08:00+07:00')).toEqual(['Bài hẹn']);
  });
});

describe('problems', () => {
  it('finds what only the whole archive can tell, and lets the other articles through', async () => {
    const checkout = createCheckout();
    checkout.write('content/media/2025/04/anh.png', PIXEL);
    checkout.write('content/media/2025/04/hong.png', 'không phải ảnh');
    checkout.write(FILE, articleText({ cover: '{ image: /media/2025/04/anh.png, alt: Ảnh }' }));
    checkout.write(
      'content/articles/2025/05/sai.mdx',
      articleText({
        id: 'bbbbbbbbbbbb',
        districts: '[dong-daa]',
        topics: '[khong-co]',
        related: '[zzzzzzzzzzzz]',
        cover: '{ image: /media/2025/04/khong-co.png, alt: Ảnh }',
      }),
    );
    checkout.write('content/articles/2025/06/trung-ma.mdx', articleText());
    checkout.write('content/articles/2025/07/bai-mau.mdx', articleText({ id: 'cccccccccccc' }));
    await syncArchive(checkout.root);
    expect(titles(checkout.root).length).toBe(4);
    expect(problems(checkout.root)).toMatchInlineSnapshot(`
      [
        "content/articles/2025/04/bai-mau.mdx:1:1  Hai bài cùng năm có cùng tên tệp “bai-mau”.  Tệp kia: content/articles/2025/07/bai-mau.mdx. Đổi tên một trong hai tệp.",
        "content/articles/2025/04/bai-mau.mdx:2:1  Mã bài “aaaaaaaaaaaa” đã dùng cho bài khác.  Tệp kia: content/articles/2025/06/trung-ma.mdx. Đặt mã khác cho bài mới hơn.",
        "content/articles/2025/05/sai.mdx:8:13  Không có địa bàn “dong-daa”.  Có phải là “dong-da”? Danh sách ở content/districts.",
        "content/articles/2025/05/sai.mdx:9:10  Không có chủ đề “khong-co”.  Danh sách ở content/topics.",
        "content/articles/2025/05/sai.mdx:10:11  Không có bài mang mã “zzzzzzzzzzzz”.  Mã bài nằm ở mục “id” của bài đó; nếu bài ấy đang có lỗi, hãy sửa bài ấy trước.",
        "content/articles/2025/05/sai.mdx:11:10  Không có ảnh “/media/2025/04/khong-co.png”.  Có phải là “/media/2025/04/anh.png”? Tải ảnh lên kho, hoặc sửa lại đường dẫn.",
        "content/articles/2025/06/trung-ma.mdx:2:1  Mã bài “aaaaaaaaaaaa” đã dùng cho bài khác.  Tệp kia: content/articles/2025/04/bai-mau.mdx. Đặt mã khác cho bài mới hơn.",
        "content/articles/2025/07/bai-mau.mdx:1:1  Hai bài cùng năm có cùng tên tệp “bai-mau”.  Tệp kia: content/articles/2025/04/bai-mau.mdx. Đổi tên một trong hai tệp.",
        "content/media/2025/04/hong.png:1:1  Ảnh hỏng hoặc không đọc được.  Mở lại ảnh gốc và lưu dạng JPG, PNG, WebP, AVIF, GIF hoặc SVG.",
      ]
    `);
  });

  it('names the places that a ward or an organisation speaks of and nobody knows', async () => {
    const checkout = createCheckout();
    const unit = (district: string, validTo: string) =>
      `name: Láng\nkind: phường\ncode: "00199"\nvalidFrom: 2025-07-01\nvalidTo: ${validTo}\nbasis: Khoản 9\n` +
      `replacedBy: [khong-co]\ndistricts:\n  - district: ${district}\n    share: main\n` +
      `formerWards:\n  - { name: Láng Hạ, kind: phường, district: dong-daa, code: "00202", taken: rest }\n`;
    checkout.write('content/units/lang.yaml', unit('dong-daa', '2030-06-30'));
    checkout.write('content/units/lang-sai.yaml', unit('dong-da', '2025-06-30'));
    checkout.write(
      'content/organisations/ldld-dong-da.yaml',
      'name: LĐLĐ quận Đống Đa\nshortName: LĐLĐ Đống Đa\nlevel: cap-tren-truc-tiep-dia-ban\n' +
        'validFrom: 2025-07-01\nvalidTo: 2025-06-30\n',
    );
    await syncArchive(checkout.root);
    expect(problems(checkout.root)).toMatchInlineSnapshot(`
      [
        "content/organisations/ldld-dong-da.yaml:5:1  Ngày kết thúc (30/06/2025) trước ngày bắt đầu (01/07/2025).  Sửa một trong hai ngày.",
        "content/units/lang-sai.yaml:5:1  Ngày kết thúc (30/06/2025) trước ngày bắt đầu (01/07/2025).  Sửa một trong hai ngày.",
        "content/units/lang-sai.yaml:12:36  “Láng Hạ” thuộc địa bàn “dong-daa”, nơi không có trong “Địa bàn cũ”.  Thêm địa bàn ấy vào “Địa bàn cũ”, hoặc sửa lại ở đây.",
        "content/units/lang.yaml:7:14  Không có phường, xã “khong-co”.  Danh sách ở content/units.",
        "content/units/lang.yaml:9:5  Không có địa bàn “dong-daa”.  Có phải là “dong-da”? Danh sách ở content/districts.",
        "content/units/lang.yaml:12:36  Không có địa bàn “dong-daa”.  Có phải là “dong-da”? Danh sách ở content/districts.",
      ]
    `);
  });

  it('keeps what it found until the file changes', async () => {
    const checkout = createCheckout();
    checkout.write(FILE, articleText({ title: null }));
    await syncArchive(checkout.root);
    await syncArchive(checkout.root);
    expect(problems(checkout.root)).toMatchInlineSnapshot(`
      [
        "content/articles/2025/04/bai-mau.mdx:2:1  Thiếu “Tiêu đề”.  Ngắn, có động từ; nhiều nhất 140 ký tự.",
      ]
    `);
    checkout.write(FILE, articleText());
    await syncArchive(checkout.root);
    expect(problems(checkout.root)).toEqual([]);
  });
});

function titles(root: string, now = NOW): string[] {
  const archive = openArchive(root, () => now);
  const cards = archive.newest({ kind: 'all' }, 100);
  archive.close();
  return cards.map(({ title }) => title);
}

function problems(root: string): string[] {
  const archive = openArchive(root, () => NOW);
  const found = archive.problems().map(formatProblem);
  archive.close();
  return found;
}
