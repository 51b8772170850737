import { arrangeUpdates } from './arrange-updates.ts';
import type { Segment } from './segment.ts';

/** The dated updates of a body's timelines, newest first, wherever they stand. */
export function readUpdates(segments: readonly Segment[]): ReadUpdate[] {
  return timelinesOf(segments)
    .flatMap((updates) => arrangeUpdates(updates))
    .flatMap(({ stamp, props, anchor }) =>
      /^\d/.test(stamp) && anchor !== undefined ? [{ at: stamp, title: props.title, anchor }] : [],
    )
    .toSorted((a, b) => (a.at === b.at ? 0 : a.at < b.at ? 1 : -1));
}

function timelinesOf(segments: readonly Segment[]): Segment[][] {
  return segments.flatMap((segment) => {
    if (segment.kind === 'html') return [];
    return segment.name === 'Timeline' ? [segment.children] : timelinesOf(segment.children);
  });
}

export interface ReadUpdate {
  /** A stamp. */
  at: string;
  title: string | undefined;
  /** The id of its place in the article. */
  anchor: string;
}
