import type { APIContext } from 'astro';
import { toAtom } from '../../core/article/feed-atom.ts';
import { feedPaths, loadFeed, type FeedProps } from '../_feed.ts';
import { textResponse } from '../_text-response.ts';

export const getStaticPaths = () => feedPaths();

export async function GET({ props }: APIContext<FeedProps>): Promise<Response> {
  return textResponse(toAtom(await loadFeed(props.list)), 'application/atom+xml');
}
