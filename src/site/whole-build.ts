import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import type { ContentFeed } from './content-feed.ts';
import { showProgress } from './progress.ts';
import { publicationPlace, type PublicationPlace } from './publication-place.ts';
import { renderShares } from './render-processes.ts';
import { keepRenderer, type PageStyles } from './renderer.ts';
import { readShares } from './shares.ts';
import { siteCode } from './site-code.ts';

/**
 * Makes Astro's build the beginning of ours: Astro makes the program that renders pages, which is kept for later
 * publishes; processes of our own then render every page with it, and what each page read of the archive is kept.
 */
export function wholeBuild(feed: ContentFeed): AstroIntegration {
  let project = '';
  let output = '';
  let styles: PageStyles = new Map();
  let code = '';
  let turn = 0;
  let place: PublicationPlace;

  const keep = (inner: AstroPrerenderer): AstroPrerenderer => ({
    ...inner,
    setup: async () => {
      await inner.setup?.();
      keepRenderer(path.join(output, '.prerender'), place.renderer, styles);
    },
    getStaticPaths: () => Promise.resolve([]),
  });

  const renderPages = async () => {
    const { shares, mine } = readShares(process.env.NHIP_SHARES);
    const tasks = mine.map((share) => ({ renderer: place.renderer, output, share, shares }));
    const progress = showProgress('Dựng trang');
    const parts = await renderShares(tasks, place.folder, progress.update);
    progress.end();
    return mine.length === shares ? parts : undefined;
  };

  return {
    name: 'nhip:whole-build',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [ownProgram()] } });
      },
      'astro:config:done': ({ config }) => {
        project = fileURLToPath(config.root);
        output = fileURLToPath(config.outDir);
        place = publicationPlace(project, feed.checkout, process.env.NHIP_OUTPUT ?? output);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        code = siteCode(project, feed.checkout);
        turn = feed.archive.turn();
        setPrerenderer(keep);
      },
      'astro:build:setup': ({ pages, target }) => {
        if (target === 'server') styles = pages;
      },
      'astro:build:done': async () => {
        const parts = await renderPages();
        const publication = place.openNew();
        publication.begin();
        // Of a part of the site there is nothing to go on from.
        publication.fill(parts ?? []);
        if (parts) {
          const moment = process.env.NHIP_NOW ?? '';
          publication.setState({ epoch: feed.archive.epoch(), code, turn, moment });
        }
        publication.commit();
        publication.close();
        if (process.env.NHIP_OUTPUT === undefined) place.keepNew();
      },
    },
  };
}

/** Lets Astro's build begin from our program instead of its own, which ours contains. */
function ownProgram() {
  return {
    name: 'nhip:page-program',
    configEnvironment: (environment: string) =>
      environment === 'prerender'
        ? { build: { rolldownOptions: { input: path.join(import.meta.dirname, 'page-program.ts') } } }
        : undefined,
  };
}
