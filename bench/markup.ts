import type { Block } from './body.ts';

/** The portal's own MDX. `relatedProp` says how the article links of `RelatedLinks` are written. */
export function toMdx(blocks: Block[], relatedProp: (ids: string[]) => string = nameArticles): string {
  return blocks.map((block) => mdxOf(block, relatedProp)).join('\n\n') + '\n';
}

/** Markdown with plain HTML where the portal has components: what the peers without components are given. */
export function toMarkdown(blocks: Block[], linksOf: (ids: string[]) => Link[]): string {
  return blocks.map((block) => htmlOf(block, linksOf)).join('\n\n') + '\n';
}

function mdxOf(block: Block, relatedProp: (ids: string[]) => string): string {
  switch (block.kind) {
    case 'figures': {
      const items = block.items.map((item) => `  { ${literals(item)} },\n`).join('');
      return `<KeyFigures title="${block.title}" items={[\n${items}]} />`;
    }
    case 'picture':
      return `<Figure src="${block.src}" alt="${block.alt}" caption="${block.caption}" />`;
    case 'quote':
      return `<PullQuote quote="${block.quote}" speaker="${block.speaker}" role="${block.role}" />`;
    case 'box':
      return `<InfoBox title="${block.title}">\n\n${list(block.items)}\n\n</InfoBox>`;
    case 'related':
      return `<RelatedLinks title="${block.title}" ${relatedProp(block.ids)} />`;
    default:
      return plain(block);
  }
}

function htmlOf(block: Block, linksOf: (ids: string[]) => Link[]): string {
  switch (block.kind) {
    case 'figures': {
      const items = block.items.map(
        ({ value, unit, label }) => `<div><dt>${label}</dt><dd>${[value, unit].join(' ').trim()}</dd></div>`,
      );
      return `<section class="key-figures"><h2>${block.title}</h2><dl>${items.join('')}</dl></section>`;
    }
    case 'picture':
      return `<figure><img src="${block.src}" alt="${block.alt}" loading="lazy"><figcaption>${block.caption}</figcaption></figure>`;
    case 'quote':
      return `<figure class="pull-quote"><blockquote>${block.quote}</blockquote><figcaption>${block.speaker}, ${block.role}</figcaption></figure>`;
    case 'box':
      return `<aside class="info-box"><h2>${block.title}</h2>\n\n${list(block.items)}\n\n</aside>`;
    case 'related': {
      const links = linksOf(block.ids).map(({ url, title }) => `<li><a href="${url}">${title}</a></li>`);
      return `<nav class="related-links"><h2>${block.title}</h2><ul>${links.join('')}</ul></nav>`;
    }
    default:
      return plain(block);
  }
}

function plain(block: Extract<Block, { kind: 'paragraph' | 'heading' | 'list' | 'table' }>): string {
  switch (block.kind) {
    case 'paragraph':
      return block.text;
    case 'heading':
      return `## ${block.text}`;
    case 'list':
      return list(block.items);
    case 'table': {
      const rows = [block.head, block.head.map(() => '---'), ...block.rows];
      return rows.map((row) => `| ${row.join(' | ')} |`).join('\n');
    }
  }
}

function list(items: string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

function nameArticles(ids: string[]): string {
  return `articles={[${ids.map((id) => `"${id}"`).join(', ')}]}`;
}

function literals(record: Record<string, string | undefined>): string {
  return Object.entries(record)
    .flatMap(([name, value]) => (value === undefined ? [] : `${name}: "${value}"`))
    .join(', ');
}

export interface Link {
  url: string;
  title: string;
}
