import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import type { PublicationState } from '../../archive/publication.ts';
import type { ContentFeed } from '../content-feed.ts';
import { publicationPlace, type PublicationPlace } from './publication-place.ts';
import { keepRenderer, type PageStyles } from './renderer.ts';
import { renderWhole, stateOf } from './whole-render.ts';

/**
 * Makes Astro's build the beginning of ours: Astro makes the program that renders pages, which is kept for later
 * publishes; processes of our own then render every page with it. Whoever builds with `build-whole.ts` has them
 * rendered when Astro is gone, for its memory is as much as theirs.
 */
export function wholeBuild(feed: ContentFeed): AstroIntegration {
  let project = '';
  let output = '';
  let styles: PageStyles = new Map();
  let state: PublicationState;
  let place: PublicationPlace;

  const keep = (inner: AstroPrerenderer): AstroPrerenderer => ({
    ...inner,
    setup: async () => {
      await inner.setup?.();
      keepRenderer(path.join(output, '.prerender'), place.renderer, styles);
    },
    getStaticPaths: () => Promise.resolve([]),
  });

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
        state = stateOf(feed, project);
        setPrerenderer(keep);
      },
      'astro:build:setup': ({ pages, target }) => {
        if (target === 'server') styles = pages;
      },
      'astro:build:done': async () => {
        if (process.env.NHIP_OUTPUT !== undefined) return;
        await renderWhole(place, output, state);
        place.keepNew();
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
