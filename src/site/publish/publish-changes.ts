import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Publication } from '../../archive/publication.ts';
import { focusOn } from '../../archive/publish-focus.ts';
import { recordReads } from '../../archive/recorded-reads.ts';
import type { Touched } from '../../archive/touched.ts';
import type { ContentFeed } from '../content-feed.ts';
import { openOutputChange, type OutputChange } from './output-change.ts';
import { publishPictures } from '../pictures/publish-pictures.ts';
import { publicationPlace } from './publication-place.ts';
import { listPages, openRenderer, outputFile, pathsOf, type PageRoute, type Renderer } from './renderer.ts';
import { publishSearch } from '../search/publish.ts';
import { siteCode } from './site-code.ts';
import { findSiteProgram } from './site-program.ts';

/**
 * Publishes what changed since the last publish into a built site: renders the pages that read something touched,
 * and those that are new; drops those that are gone. Undefined where only a whole build will do: nothing is
 * published there yet, or the site's code or settings changed.
 */
export async function publishChanges(
  feed: ContentFeed,
  project: string,
  output: string,
): Promise<PublishReport | undefined> {
  const place = publicationPlace(project, feed.checkout, output);
  if (!existsSync(path.join(output, 'index.html'))) return undefined;
  const change = openOutputChange(output, place.folder);
  const publication = place.open();
  try {
    const state = publication.state();
    const now = { epoch: feed.archive.epoch(), code: siteCode(project, feed.checkout) };
    if (state?.epoch !== now.epoch || state.code !== now.code) return undefined;
    const touched = feed.archive.touched(state);
    const turn = feed.archive.turn();
    if (touched.tags.size + touched.points.length === 0) return { rendered: 0, written: [], removed: [] };
    const media = touchedMedia(touched);
    // A publish that failed had them touched: they may have changed since they were read.
    await feed.requireCommitted(media);
    const program = findSiteProgram(feed, project);
    if (!program) return undefined;
    const renderer = await openRenderer(program.renderer);
    publication.begin();
    const rendered = await renderTouched(renderer, publication, touched, change);
    publishMedia(feed.checkout, media, change);
    await publishPictures(feed, project, output, touched, change);
    publication.setState({ ...now, turn, moment: process.env.NHIP_NOW ?? state.moment });
    const { written, removed } = change.apply();
    if (process.env.NHIP_WITHOUT_SEARCH !== '1') await publishSearch(feed, output, place.folder);
    publication.commit();
    return { rendered, written, removed };
  } finally {
    publication.close();
  }
}

async function renderTouched(
  renderer: Renderer,
  publication: Publication,
  touched: Touched,
  change: OutputChange,
): Promise<number> {
  const urls = publication.pagesTouchedBy(touched);
  return focusOn({ touched, urls }, async () => {
    const pages = await listPages(routesTouched(renderer, publication, urls));
    const existing = new Set(pages.map(({ url }) => url));
    for (const url of urls) {
      if (existing.has(url) || !url.startsWith('/')) continue;
      publication.remove(url);
      change.remove(outputFile(url));
    }
    let rendered = 0;
    for (const page of pages) {
      if (!urls.has(page.url) && publication.has(page.url)) continue;
      const { value, reads } = await recordReads(() => renderer.render(page));
      publication.record(page.url, reads);
      change.write(outputFile(page.url), value instanceof Uint8Array ? value : value.toBytes());
      rendered += 1;
    }
    return rendered;
  });
}

/**
 * The page types that have pages among `urls`, or may have others than before: which there are is read as anything else
 * is. The rest need not even be loaded.
 */
function routesTouched(renderer: Renderer, publication: Publication, urls: Set<string>): PageRoute[] {
  return renderer.routes.flatMap((route) => {
    const paths = pathsOf(route);
    const isTouched = urls.has(paths) || !publication.has(paths);
    if (!isTouched) return [...urls].some(route.mayHave) ? [route] : [];
    const pages = async () => {
      const { value, reads } = await recordReads(route.pages);
      publication.record(paths, reads);
      return value;
    };
    return [{ ...route, pages }];
  });
}

/** Every content file that changed is touched as a body, pictures too. */
function touchedMedia({ tags }: Touched): string[] {
  return [...tags].flatMap((tag) => /^body (content\/media\/.+)$/.exec(tag)?.[1] ?? []);
}

function publishMedia(checkout: string, media: readonly string[], change: OutputChange): void {
  for (const file of media) {
    const [source, target] = [path.join(checkout, file), path.posix.relative('content', file)];
    if (existsSync(source)) change.write(target, readFileSync(source));
    else change.remove(target);
  }
}

export interface PublishReport {
  /** Pages that were rendered, also those that came out the same. */
  rendered: number;
  /** Files of the site that changed, by their path in it. */
  written: string[];
  removed: string[];
}
