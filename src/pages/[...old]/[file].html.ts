import type { APIContext } from 'astro';
import { getLiveCollection, getLiveEntry } from 'astro:content';
import { redirectPage } from '../../core/article/redirect-page.ts';
import { entriesOf, entryOf } from '../_answer.ts';
import { textResponse } from '../_text-response.ts';

/** The old addresses of articles, each as the file that answers there. */
export async function getStaticPaths() {
  const addresses = entriesOf(await getLiveCollection('oldAddresses'));
  return addresses.map(({ file }) => {
    const [name = '', ...above] = file
      .replace(/\.html$/, '')
      .split('/')
      .reverse();
    return { params: { old: above.reverse().join('/') || undefined, file: name } };
  });
}

export async function GET({ params: { old, file } }: APIContext<object, OldParams>): Promise<Response> {
  const name = [...(old === undefined ? [] : [old]), `${file}.html`].join('/');
  const site = entryOf(await getLiveEntry('settings', { slug: 'site' }));
  const { title, url } = entryOf(await getLiveEntry('moves', { file: name }));
  return textResponse(redirectPage({ title, url, canonical: new URL(url, site.url).href }), 'text/html');
}

interface OldParams extends Record<string, string | undefined> {
  old: string | undefined;
  file: string;
}
