import { cpSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import type { Plugin } from 'vite';
import type { PublicationState } from '../../archive/publication.ts';
import { ContentError, formatProblem } from '../../core/problems/content-error.ts';
import type { ContentFeed } from '../content-feed.ts';
import { keepMade, makingBeside } from '../made-folders.ts';
import { completeSite } from './complete-site.ts';
import { publicationPlace } from './publication-place.ts';
import { keepRenderer, type PageStyles } from './renderer.ts';
import { isOnlyProgramWanted, partsOf, programOf } from './site-program.ts';
import { TAKEN_IN } from './taken-in.ts';
import { stateOf } from './whole-render.ts';

const PAGE_PROGRAM = path.resolve(import.meta.dirname, '..', 'page-program');

/**
 * Makes Astro's build the beginning of ours: Astro makes the program that renders pages and the files around them,
 * which are kept for every build of this code (`site-program.ts`). Whoever calls `astro build` himself has the site
 * completed then and there.
 */
export function wholeBuild(feed: ContentFeed): AstroIntegration {
  let project = '';
  let output = '';
  let styles: PageStyles = new Map();
  let state: PublicationState;
  let making = '';

  const keep = (inner: AstroPrerenderer): AstroPrerenderer => ({
    ...inner,
    setup: async () => {
      await inner.setup?.();
      keepRenderer(path.join(output, '.prerender'), partsOf(making).renderer, styles);
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
      },
      'astro:build:start': async ({ setPrerenderer }) => {
        // Astro empties the folder that is published now, and may be stopped before it is full again.
        if (!isOnlyProgramWanted()) publicationPlace(project, feed.checkout, output).forget();
        state = stateOf(feed, project);
        making = await makingBeside(programOf(feed, project).folder);
        mkdirSync(making);
        setPrerenderer(keep);
      },
      'astro:build:setup': ({ pages, target }) => {
        if (target === 'server') styles = pages;
      },
      'astro:build:done': async () => {
        const { folder, renderer } = programOf(feed, project);
        cpSync(output, partsOf(making).frame, { recursive: true });
        await keepMade(making, folder);
        if (isOnlyProgramWanted()) return;
        const place = publicationPlace(project, feed.checkout, output);
        await completeSite({ feed, project, place, renderer, output, state }).catch(sayWhere);
        place.keepNew();
      },
    },
  };
}

/** Astro prints no more of an error than its message. */
function sayWhere(error: unknown): never {
  throw error instanceof ContentError ? new Error(formatProblem(error), { cause: error }) : error;
}

/** Lets Astro's build begin from our program instead of its own, which ours contains, with our own runtime in it. */
function ownProgram(): Plugin {
  return {
    name: 'nhip:page-program',
    apply: 'build',
    enforce: 'pre',
    configEnvironment: (environment) =>
      environment === 'prerender'
        ? {
            resolve: { noExternal: TAKEN_IN },
            build: { rolldownOptions: { input: path.join(PAGE_PROGRAM, 'page-program.ts') } },
          }
        : undefined,
    resolveId(source) {
      if (source !== 'astro/compiler-runtime' || this.environment.name !== 'prerender') return undefined;
      return path.join(PAGE_PROGRAM, 'component-runtime.ts');
    },
  };
}
