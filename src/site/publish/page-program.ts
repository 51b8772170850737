import type { APIRoute, RouteData } from 'astro';
import { FetchState } from 'astro/fetch';
import { isAstroComponentFactory } from 'astro/runtime/server/render/astro/factory.js';
import { renderToString } from 'astro/runtime/server/index.js';

import { app } from 'astro/entrypoints/prerender';

export { app };
export { manifest } from 'astro/entrypoints/prerender';

/** What Astro asks of a request. A whole one has a signal and more, which costs a fiftieth of all rendering. */
const REQUEST = { method: 'GET', headers: new Headers() };

const instances = new Map<RouteData, Awaited<ReturnType<typeof app.getComponentByRoute>>>();

/**
 * The text of one page, feed or the like, by the steps of Astro's own `renderPage`
 * (astro/dist/runtime/server/render/page.js) or an endpoint's own, and nothing around them: no middleware, no answer to
 * a request, no bytes, which would cost a sixth more. Undefined for what is neither.
 */
export async function renderText(
  url: string,
  route: RouteData,
  props: Record<string, unknown>,
): Promise<string | undefined> {
  const instance = instances.get(route) ?? (await app.getComponentByRoute(route));
  instances.set(route, instance);
  const { default: page, GET: answer } = instance as typeof instance & { GET?: APIRoute };
  const isPage = route.type === 'page' && isAstroComponentFactory(page);
  if (!isPage && !answer) return undefined;
  const state = new FetchState({ ...REQUEST, url } as Request);
  Object.assign(state, { routeData: route, componentInstance: instance, props });
  if (!isPage) return textOf(await answer?.(state.getAPIContext()));
  const result = await state.createResult(instance, state.getActionAPIContext());
  const about = result.componentMetadata.get(page.moduleId ?? '');
  result._metadata.headInTree = about?.containsHead ?? false;
  result._metadata.routeHasPropagation = (about?.propagation ?? 'none') !== 'none';
  const text = await renderToString(result, page, props, {}, true, route);
  if (typeof text === 'string') return text;
  throw new Error(`The page ${url} answered with something else than a page.`);
}

/**
 * What `src/pages/_text-response.ts` has written down, or the text of any other answer. An answer's own `text()` takes
 * away the mark by which spreadsheets know how letters are written.
 */
async function textOf(answer: Response | undefined): Promise<string | undefined> {
  if (answer && 'written' in answer) return String(answer.written);
  return answer && Buffer.from(await answer.arrayBuffer()).toString();
}
