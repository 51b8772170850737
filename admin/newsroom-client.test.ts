import { afterEach, describe, expect, it, vi } from 'vitest';
import { NewsroomClient, NewsroomRefusal } from './newsroom-client.ts';

afterEach(() => vi.unstubAllGlobals());

describe('NewsroomClient', () => {
  it('gives the reply of the service', async () => {
    const sent = answer({ '*': [200, { files: [] }] });
    expect(await new NewsroomClient('/__cms').ask('getMedia', { mediaFolder: 'content/media' })).toEqual({
      files: [],
    });
    expect(sent).toEqual([{ action: 'getMedia', params: { mediaFolder: 'content/media' } }]);
  });

  it('saves to the branch that was checked out when the desk was opened, asked once', async () => {
    const sent = answer({ info: [200, { branch: 'main' }], '*': [200, {}] });
    const client = new NewsroomClient('/__cms');
    await client.save('persistEntry', { dataFiles: [] });
    await client.save('deleteFiles', { paths: [] });
    expect(sent.map(({ action, params }) => [action, params?.branch])).toEqual([
      ['info', undefined],
      ['persistEntry', 'main'],
      ['deleteFiles', 'main'],
    ]);
  });

  it('says what the service said about a stale save, with what lies there now', async () => {
    const current = { path: 'content/topics/a.yaml', id: 'f00', data: 'name: A\n' };
    answer({ info: [200, {}], '*': [409, { code: 'stale', error: 'Đã bị sửa.', hint: 'Mở lại.', current }] });
    const refusal = await refusalOf(new NewsroomClient('/__cms').save('persistEntry', {}));
    expect(refusal).toMatchObject({ status: 409, code: 'stale', current });
    expect(String(refusal)).toBe('Đã bị sửa. Mở lại.');
  });

  it.each([
    ['no connection', 'network', /Không nối được/],
    ['a page where the service should be', [404, '<html>'], /không có máy chủ tòa soạn/],
    ['an answer that is not JSON', [200, '<html>'], /không có máy chủ tòa soạn/],
  ] as const)('has words for %s', async (_, reply, words) => {
    answer({ '*': reply });
    const refusal = await refusalOf(new NewsroomClient('/__cms').ask('info'));
    expect(refusal.code).toBe('away');
    expect(String(refusal)).toMatch(words);
  });

  it('asks again after it could not be reached', async () => {
    const client = new NewsroomClient('/__cms');
    answer({ '*': 'network' });
    await refusalOf(client.meet());
    answer({ '*': [200, { branch: 'main' }] });
    expect(await client.meet()).toEqual({ branch: 'main' });
  });
});

async function refusalOf(asked: Promise<unknown>): Promise<NewsroomRefusal> {
  const error: unknown = await asked.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(NewsroomRefusal);
  return error as NewsroomRefusal;
}

/** Stands in for the network; answers by action and keeps what was sent. */
function answer(replies: Record<string, readonly [status: number, body: unknown] | 'network'>): Sent[] {
  const sent: Sent[] = [];
  vi.stubGlobal('fetch', (_url: string, { body }: { body: string }) => {
    const request = JSON.parse(body) as Sent;
    sent.push(request);
    const reply = replies[request.action] ?? replies['*'] ?? 'network';
    if (reply === 'network') return Promise.reject(new TypeError('Failed to fetch'));
    const [status, content] = reply;
    return Promise.resolve(
      new Response(typeof content === 'string' ? content : JSON.stringify(content), { status }),
    );
  });
  return sent;
}

interface Sent {
  action: string;
  params?: Record<string, unknown>;
}
