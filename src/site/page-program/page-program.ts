import type { APIContext, APIRoute, RouteData } from 'astro';
import { FetchState } from 'astro/fetch';

import { app } from 'astro/entrypoints/prerender';
import { isComponent } from './component-runtime.ts';
import { Html } from './html.ts';
import { PageText } from './page-text.ts';
import { pageTypeOf, PageResult, type PageType, type Params, type Props } from './page-result.ts';

export { app };
export { manifest } from 'astro/entrypoints/prerender';

const instances = new Map<RouteData, Instance>();
const types = new Map<RouteData, PageType>();

export async function renderPage(page: PageToRender): Promise<PageText> {
  return new PageText(await renderText(page));
}

/**
 * The text of one page, feed or the like, without a request and an answer around it; but for a page that is no component
 * (MDX), which Astro renders itself.
 */
async function renderText({ url, route, params, props }: PageToRender): Promise<string> {
  const instance = instances.get(route) ?? (await app.getComponentByRoute(route));
  instances.set(route, instance);
  const { default: page, GET: answer } = instance as Endpoint & typeof instance;
  // All that an endpoint of this portal asks for.
  if (answer) return textOf(await answer({ params, props } as APIContext));
  if (!isComponent(page)) return (await app.render(requestOf(url), { routeData: route })).text();
  const type = types.get(route) ?? (await readType(url, route, instance));
  types.set(route, type);
  const html: unknown = await page(new PageResult(type, params), props, {});
  if (html instanceof Html) return `<!DOCTYPE html>${html.text}`;
  throw new Error(`The page ${url} answered with something else than a page.`);
}

async function readType(url: string, route: RouteData, instance: Instance): Promise<PageType> {
  const state = new FetchState(requestOf(url));
  Object.assign(state, { routeData: route, componentInstance: instance, props: {} });
  const result = await state.createResult(instance, state.getActionAPIContext());
  return pageTypeOf(result, (instance.default as { moduleId?: string }).moduleId);
}

function requestOf(url: string): Request {
  return new Request(`http://localhost${url}`);
}

/**
 * What `src/pages/_text-response.ts` has written down, or the text of any other answer. An answer's own `text()` takes
 * away the mark by which spreadsheets know how letters are written.
 */
async function textOf(answer: Response): Promise<string> {
  if ('written' in answer) return String(answer.written);
  return Buffer.from(await answer.arrayBuffer()).toString();
}

type Instance = Awaited<ReturnType<typeof app.getComponentByRoute>>;

interface Endpoint {
  GET?: APIRoute;
}

export interface PageToRender {
  /** Its address in the site. */
  url: string;
  route: RouteData;
  /** What its `getStaticPaths` gave it. */
  params: Params;
  props: Props;
}
