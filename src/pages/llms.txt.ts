import { sections } from '../components/frame/sections.ts';
import { loadFrame } from './_frame.ts';
import { textResponse } from './_text-response.ts';

/** What a program that reads for people finds here, and how it should quote it (llmstxt.org). */
export async function GET(): Promise<Response> {
  const { site, topics, districts } = await loadFrame();
  const link = (name: string, url: string, note?: string) =>
    `- [${name}](${new URL(url, site.url).href})${note === undefined ? '' : `: ${note}`}`;
  const parts = [
    `# ${site.name}`,
    `> ${site.description}`,
    [
      'Mỗi bài nêu nguồn ở cuối bài. Mỗi con số của mục Số liệu dẫn về đúng câu nêu nó trong bài: khi trích dẫn, xin dẫn bài ấy.',
      ...(site.dataLicence
        ? [`Số liệu theo giấy phép ${site.dataLicence.name} (${site.dataLicence.url}).`]
        : []),
    ].join(' '),
    '## Các mục',
    sections.map(({ name, url }) => link(name, url)).join('\n'),
    '## Dữ liệu',
    [
      link(
        'Số liệu',
        '/so-lieu/',
        'mỗi danh sách có tệp CSV và JSON, mỗi dòng một con số kèm câu và bài nêu nó',
      ),
      link('Tin mới, JSON Feed', '/feed.json'),
      link('Sơ đồ trang', '/sitemap.xml', 'mọi bài, theo năm'),
    ].join('\n'),
    '## Chủ đề',
    topics.map(({ name, url }) => link(name, url)).join('\n'),
    '## Địa bàn',
    districts.map(({ name, url }) => link(name, url)).join('\n'),
  ];
  return textResponse(`${parts.join('\n\n')}\n`);
}
