import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { ContentFeed } from '../src/site/content-feed.ts';
import { searchArticles } from '../src/components/search/search-articles.ts';
import type { IndexClient } from '../src/components/search/search-index-client.ts';
import type { Abbreviation } from '../src/core/search/readings.ts';
import { openIndexOnDisk } from '../src/site/search/index-on-disk.fixture.ts';
import { buildShards } from '../src/site/search/shards.ts';
import { searchSource } from '../src/site/search/source.ts';
import { copyCheckout, type Checkout } from './support/portal.ts';

let checkout: Checkout;
let folder: string;
let client: IndexClient;
let abbreviations: readonly Abbreviation[];

beforeAll(async () => {
  vi.stubEnv('NHIP_NOW', '2026-06-01T08:00+07:00');
  checkout = copyCheckout();
  folder = mkdtempSync(path.join(tmpdir(), 'nhip-queries-'));
  const feed = new ContentFeed(checkout.root);
  await feed.sync();
  await buildShards(searchSource(feed.archive), folder);
  abbreviations = feed.archive.entry('abbreviations', 'abbreviations')?.abbreviations ?? [];
  feed.close();
  client = openIndexOnDisk(folder);
});

afterAll(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  checkout.dispose();
  rmSync(folder, { recursive: true });
});

it.each([
  ['thanh xuân 44.420 lượt', 'thanh-xuan-44420-luot-nguoi-hoc'],
  ['44420 luot nguoi lao dong hoc tap', 'thanh-xuan-44420-luot-nguoi-hoc'],
  ['thanh xuan kết nạp 1.200 đoàn viên quý 1', 'thanh-xuan-tim-doan-vien-moi'],
  ['thanh xuan them bon cdcs', 'thanh-xuan-tim-doan-vien-moi'],
  ['máy đo thân nhiệt đồ bảo hộ', 'thanh-xuan-cong-doan-mua-dich'],
  ['cong doan thanh xuan mua dich', 'thanh-xuan-cong-doan-mua-dich'],
  ['medlatec', 'thanh-xuan-ky-voi-phong-kham-medlatec'],
  ['phong kham medlatek', 'thanh-xuan-ky-voi-phong-kham-medlatec'],
  ['hoài đức khám bệnh miễn phí', 'hoai-duc-kham-benh-mien-phi'],
  ['hoai duc 130 doan vien', 'hoai-duc-kham-benh-mien-phi'],
  ['mái ấm công đoàn phúc thọ', 'phuc-tho-mai-am-cong-doan'],
  ['phucs thoj mais aams', 'phuc-tho-mai-am-cong-doan'],
  ['giao thông vận tải học điều lệ', 'giao-thong-van-tai-cho-can-bo-di-hoc'],
  ['240 lượt cán bộ', 'giao-thong-van-tai-cho-can-bo-di-hoc'],
  ['cụm 3 ký giao ước 2021', 'cum-3-ky-giao-uoc-2021'],
  ['năm công đoàn ngành phát động thi đua', 'cum-6-phat-dong-thi-dua-2021'],
  ['sơn tây sáng kiến', 'son-tay-15-nam-6000-sang-kien'],
  ['6000 sang kien', 'son-tay-15-nam-6000-sang-kien'],
  ['đại hội 17 khai mạc', 'dai-hoi-xvii-khai-mac'],
  ['đại hội XVII công đoàn hà nội', 'dai-hoi-xvii-khai-mac'],
  ['sân chơi đoàn viên sáu quận', 'cum-2-san-choi-doan-vien'],
  ['39 đội 8 cụm', 'san-choi-39-doi-8-cum'],
  ['thái nguyên lũ hỗ trợ', 'ho-tro-doan-vien-thai-nguyen-vung-lu'],
  ['3.000 doan vien thai nguyen', 'ho-tro-doan-vien-thai-nguyen-vung-lu'],
  ['công thương nữ công', 'cong-thuong-nu-cong'],
  ['khảo sát thương lượng thỏa ước cụm 1', 'cum-1-thuong-luong-va-thoa-uoc'],
  ['khao sat cum thi dua so 4', 'cum-4-khao-sat-cuoi-nam'],
  ['chị Nguyễn Thị Thu Thủy khảo sát', 'cum-5-doi-moi-hoat-dong'],
  ['cụm 6 vai trò đại diện', 'cum-6-chuc-nang-dai-dien'],
  ['cụm 7 bảo vệ người lao động trước tết', 'cum-7-bao-ve-nguoi-lao-dong-truoc-tet'],
  ['quốc oai tập huấn viên chức', 'quoc-oai-tap-huan-can-bo-vien-chuc'],
  ['quoc oai 250 can bo', 'quoc-oai-tap-huan-can-bo-vien-chuc'],
  ['học viện viettel', 'tong-ldld-tap-huan-truyen-thong'],
  ['tong ldld tap huan truyen thong', 'tong-ldld-tap-huan-truyen-thong'],
  ['công trường xanh sạch đẹp ngành xây dựng', 'xay-dung-noi-lam-viec-xanh'],
  ['thái độ phục vụ người bệnh ngành y', 'y-te-viet-nam-chung-ket-thai-do-phuc-vu'],
  ['đống đa sức khỏe đoàn viên', 'dong-da-suc-khoe-doan-vien'],
  ['hoàn kiếm phát động thi đua', 'hoan-kiem-phat-dong-thi-dua-2025'],
  ['long biên tết ất tỵ', 'long-bien-cham-lo-tet-at-ty'],
  ['Long bieen 3.900 ddoanf vieen', 'long-bien-cham-lo-tet-at-ty'],
  ['sáu quận ký giao ước', 'cum-1-ky-giao-uoc-2025'],
  ['chuyển đổi số long biên', 'long-bien-khao-sat-chuyen-doi-so'],
  ['kết thúc hoạt động 40 công đoàn cấp trên', 'ket-thuc-40-cong-doan-cap-tren'],
  ['khi nào kết thúc hoạt động ldld quận huyện', 'ket-thuc-40-cong-doan-cap-tren'],
  ['tìm tin cũ không còn quận huyện', 'doc-tin-cu-sau-khi-bo-cap-huyen'],
  ['6.349 CĐCS', 'thanh-pho-quan-ly-6349-cdcs'],
  ['đề án 16', 'de-an-16-lap-cong-doan-xa-phuong'],
  ['bao nhiêu công đoàn xã phường', 'cong-bo-84-cong-doan-xa-phuong'],
  ['84 cong doan xa phuong', 'cong-bo-84-cong-doan-xa-phuong'],
  ['phường ba đình bao nhiêu đoàn viên', 'cong-doan-phuong-ba-dinh-9008-doan-vien'],
  ['khương đình đại hội', 'cong-doan-phuong-khuong-dinh-dai-hoi'],
  ['nghĩa đô', 'cong-doan-phuong-nghia-do'],
  ['việt hưng 124 cơ sở', 'cong-doan-phuong-viet-hung-124-cdcs'],
  ['dai hoi XVIII', 'dai-hoi-xviii-cong-doan-ha-noi'],
])('answers %j as a union officer means it, within the first three', async (query, slug) => {
  const opened = await client.open({ isWhole: true });
  const answer = await searchArticles(opened, { query, filters: {} }, abbreviations);
  const { articles } = await answer.readPage(0);
  expect(articles.slice(0, 3).map(({ url }) => url.split('/').at(-2))).toContain(slug);
});
