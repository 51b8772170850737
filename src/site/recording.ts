import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import type { Publication } from '../archive/publication.ts';
import { recordReads } from '../archive/recorded-reads.ts';
import type { ContentFeed } from './content-feed.ts';
import { publicationPlace, type PublicationPlace } from './publication-place.ts';
import { keepRenderer, type PageStyles } from './renderer.ts';
import { siteCode } from './site-code.ts';

/**
 * Makes a whole build the beginning of incremental ones: keeps the program that rendered the pages, and what each
 * page read of the archive.
 */
export function recording(feed: ContentFeed): AstroIntegration {
  let project = '';
  let output = '';
  let styles: PageStyles = new Map();
  let code = '';
  let turn = 0;
  let place: PublicationPlace;
  let publication: Publication | undefined;

  const record = (inner: AstroPrerenderer): AstroPrerenderer => ({
    ...inner,
    setup: async () => {
      await inner.setup?.();
      keepRenderer(path.join(output, '.prerender'), place.renderer, styles);
      publication = place.open();
      publication.begin();
      publication.clear();
    },
    render: async (request, options) => {
      const { value, reads } = await recordReads(async () => {
        const rendered = await inner.render(request, options);
        const response = rendered instanceof Response ? rendered : rendered.response;
        return new Response(await response.arrayBuffer(), response);
      });
      publication?.record(new URL(request.url).pathname, reads);
      return value;
    },
  });

  return {
    name: 'nhip:recording',
    hooks: {
      'astro:config:done': ({ config }) => {
        project = fileURLToPath(config.root);
        output = fileURLToPath(config.outDir);
        place = publicationPlace(project, feed.checkout, process.env.NHIP_OUTPUT ?? output);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        code = siteCode(project, feed.checkout);
        turn = feed.archive.turn();
        setPrerenderer(record);
      },
      'astro:build:setup': ({ pages, target }) => {
        if (target === 'server') styles = pages;
      },
      'astro:build:done': () => {
        publication?.setState({
          epoch: feed.archive.epoch(),
          code,
          turn,
          moment: process.env.NHIP_NOW ?? '',
        });
        publication?.commit();
        publication?.close();
      },
    },
  };
}
