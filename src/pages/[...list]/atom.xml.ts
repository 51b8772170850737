import type { APIContext } from 'astro';
import { toAtom } from '../../core/article/feed-atom.ts';
import { feedPaths, loadFeed, type FeedProps } from '../_feed.ts';

export const getStaticPaths = () => feedPaths();

export async function GET({ props }: APIContext<FeedProps>): Promise<Response> {
  return new Response(toAtom(await loadFeed(props.list)), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
}
