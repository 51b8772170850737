import { cpSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { GetStaticPathsResult, RouteData } from 'astro';
import type { PageToRender } from '../page-program/page-program.ts';
import type { Params, Props } from '../page-program/page-result.ts';
import type { PageText } from '../page-program/page-text.ts';
import { drawnPicture } from '../pictures/drawn-picture.ts';

const STYLES = 'styles.json';

/**
 * Keeps the program that renders pages, which Astro's build makes and throws away, in a folder. `pages` is what Astro
 * knows of each page type's styles.
 */
export function keepRenderer(bundle: string, folder: string, pages: PageStyles): void {
  cpSync(bundle, folder, { recursive: true });
  writeFileSync(
    path.join(folder, STYLES),
    JSON.stringify([...pages].map(([key, { styles }]) => [key, styles])),
  );
}

/** Opens a kept renderer. */
export async function openRenderer(folder: string): Promise<Renderer> {
  const entry = readdirSync(folder).find((name) => name.startsWith('prerender-entry.')) ?? '';
  const program = (await import(pathToFileURL(path.join(folder, entry)).href)) as PageProgram;
  const { app, renderPage } = program;
  const styles = JSON.parse(readFileSync(path.join(folder, STYLES), 'utf8')) as [string, unknown[]][];
  app.setInternals({
    pagesByKeys: new Map(styles.map(([key, sheets]) => [key, { styles: sheets }])),
    entrySpecifierToBundleMap: new Map(),
  });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write: () => true } } } });
  return {
    routes: app.manifest.routes.flatMap(({ routeData }) =>
      routeData.prerender ? [routeOf(app, routeData)] : [],
    ),
    render: async (page) => {
      const text = await renderPage(page);
      return page.url.endsWith('.png') ? drawnPicture(String(text)) : text;
    },
  };
}

/** The name under which is kept what decides which pages of a type there are. */
export function pathsOf({ name }: PageRoute): string {
  return `paths ${name}`;
}

/** The file of a built site that holds a page. */
export function outputFile(url: string): string {
  if (url === '/404/') return '404.html';
  return url.endsWith('/') ? `${url.slice(1)}index.html` : url.slice(1);
}

/** The pages of some routes: of two with the same address the one that Astro's router prefers comes first. */
export async function listPages(routes: PageRoute[]): Promise<PageToRender[]> {
  const pages = new Map<string, PageToRender>();
  for (const route of routes) {
    for (const page of await route.pages()) if (!pages.has(page.url)) pages.set(page.url, page);
  }
  return [...pages.values()];
}

function routeOf(app: PrerenderApp, route: RouteData): PageRoute {
  const { pathname, pattern } = route;
  const pageOf = (address: string, params: Params = {}, props: Props = {}) => {
    return { url: route.type === 'page' ? withSlash(address) : address, route, params, props };
  };
  return {
    name: route.route,
    mayHave: (url) => (pathname === undefined ? pattern.test(url) : pageOf(pathname).url === url),
    pages: async () => {
      if (pathname !== undefined) return [pageOf(pathname)];
      const paths = await staticPaths(app, route);
      return paths.map(({ params, props }) => pageOf(fillIn(route, params), params, props));
    },
  };
}

async function staticPaths(app: PrerenderApp, route: RouteData): Promise<GetStaticPathsResult> {
  const component = await app.getComponentByRoute(route);
  return component.getStaticPaths({});
}

function fillIn(route: RouteData, params: Record<string, string | number | undefined>): string {
  const parts = route.segments.map((segment) =>
    segment
      .map(({ content, dynamic }) => (dynamic ? (params[content.replace(/^\.\.\./, '')] ?? '') : content))
      .join(''),
  );
  return `/${parts.filter((part) => part !== '').join('/')}`;
}

function withSlash(pathname: string): string {
  return pathname.endsWith('/') ? pathname : `${pathname}/`;
}

export interface Renderer {
  /** In the order in which Astro's router prefers them. */
  routes: PageRoute[];
  render: (page: PageToRender) => Promise<RenderedPage>;
}

/** What a page, feed or sitemap says, or the bytes of a drawn picture. */
export type RenderedPage = PageText | Uint8Array;

/** A page type. */
export interface PageRoute {
  name: string;
  /** Whether it is the form of its addresses. */
  mayHave: (url: string) => boolean;
  /** Which pages there are, as its `getStaticPaths` says. */
  pages: () => Promise<PageToRender[]>;
}

export type PageStyles = Map<string, { styles: unknown[] }>;

/** What Astro's build makes of `page-program.ts`. */
interface PageProgram {
  app: PrerenderApp;
  renderPage: (page: PageToRender) => Promise<PageText>;
}

/** The part of Astro's prerender program that is used here (astro/entrypoints/prerender). */
interface PrerenderApp {
  manifest: { routes: { routeData: RouteData }[] };
  setInternals: (internals: object) => void;
  setOptions: (options: object) => void;
  getComponentByRoute: (
    route: RouteData,
  ) => Promise<{ getStaticPaths: (options: object) => Promise<GetStaticPathsResult> | GetStaticPathsResult }>;
}
