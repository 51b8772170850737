import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { NewsroomError } from '../newsroom-error.ts';

/**
 * Lets a request through only when it comes from this machine, names this machine, and was sent by a page of
 * this very origin as JSON. Looks at headers only, so nothing of a refused body is read.
 */
export function checkSpeaker(req: IncomingMessage, allowedHosts: readonly string[] = []): void {
  checkAddress(req);
  checkSingleHeaders(req);
  const isAllowedName = checkHost(req, allowedHosts);
  checkMethod(req);
  checkOrigin(req, isAllowedName);
  checkMediaType(req);
}

function checkAddress(req: IncomingMessage): void {
  if (!isLoopback(req.socket.remoteAddress)) {
    throw new NewsroomError('speaker', 'Máy chủ tòa soạn chỉ nghe máy đang chạy nó.');
  }
  const [path] = (req.url ?? '').split('?');
  if (!ADDRESSES.has(path ?? '')) throw new NewsroomError('address', 'Không có gì ở địa chỉ này.');
}

// Two of any of these would let one reader of the request see another value than the next one.
function checkSingleHeaders(req: IncomingMessage): void {
  const seen = new Set<string>();
  for (let index = 0; index < req.rawHeaders.length; index += 2) {
    const name = (req.rawHeaders[index] ?? '').toLowerCase();
    if (!SINGLE_HEADERS.has(name)) continue;
    if (seen.has(name)) throw new NewsroomError('headers', `Yêu cầu có hai dòng ${name}.`);
    seen.add(name);
  }
}

// A page of another site can reach 127.0.0.1 under its own name (DNS rebinding): only the name tells.
function checkHost(req: IncomingMessage, allowedHosts: readonly string[]): boolean {
  const host = (req.headers.host ?? '').toLowerCase();
  const isAllowedName = allowedHosts.some((allowed) => isHost(host, allowed.toLowerCase()));
  if (isAllowedName) return true;
  if (!isThisMachine(host)) {
    throw new NewsroomError('host', 'Tên máy chủ trong yêu cầu không được phép.', {
      hint: 'Mở trang biên tập bằng địa chỉ http://localhost:…/admin/.',
    });
  }
  if (FORWARDING_HEADERS.some((name) => name in req.headers)) {
    throw new NewsroomError('speaker', 'Máy chủ tòa soạn không nhận yêu cầu chuyển tiếp từ máy khác.');
  }
  return false;
}

/** Whether a Host names this machine, as no page of another site can have it. */
export function isThisMachine(host = ''): boolean {
  return LOOPBACK_HOST.test(host.toLowerCase());
}

function isHost(host: string, allowed: string): boolean {
  const [name, port, ...rest] = host.split(':');
  return host === allowed || (name === allowed && rest.length === 0 && /^\d{1,5}$/.test(port ?? ''));
}

function checkMethod(req: IncomingMessage): void {
  if (req.method !== 'POST') throw new NewsroomError('method', 'Máy chủ tòa soạn chỉ nhận POST.');
}

function checkOrigin(req: IncomingMessage, isAllowedName: boolean): void {
  const scheme = 'encrypted' in req.socket ? 'https' : 'http';
  const host = (req.headers.host ?? '').toLowerCase();
  const origins = isAllowedName ? [`https://${host}`, `http://${host}`] : [`${scheme}://${host}`];
  const fetchSite = req.headers['sec-fetch-site'];
  const isForeign = fetchSite !== undefined && fetchSite !== 'same-origin';
  if (isForeign || !origins.includes(req.headers.origin ?? '')) {
    throw new NewsroomError('origin', 'Yêu cầu không đến từ trang biên tập của chính cổng này.', {
      hint: 'Mở lại trang biên tập tại /admin/ trên cùng địa chỉ rồi thử lại.',
    });
  }
}

function checkMediaType(req: IncomingMessage): void {
  const type = req.headers['content-type'] ?? '';
  if (!/^application\/json(?:[ \t]*;[ \t]*charset="?utf-8"?)?$/i.test(type)) {
    throw new NewsroomError('media-type', 'Yêu cầu phải là application/json.');
  }
  const coding = req.headers['transfer-encoding'] ?? 'chunked';
  if (req.headers['content-encoding'] !== undefined || coding.toLowerCase() !== 'chunked') {
    throw new NewsroomError('media-type', 'Không nhận nội dung nén.');
  }
}

function isLoopback(address: string | undefined): boolean {
  if (address === undefined || isIP(address) === 0) return false;
  return address === '::1' || /^(?:::ffff:)?127\.\d+\.\d+\.\d+$/i.test(address);
}

// Mounted at /__cms the dev server strips the prefix; mounted bare it does not.
const ADDRESSES = new Set(['', '/', '/__cms', '/__cms/']);
const LOOPBACK_HOST = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/;
const SINGLE_HEADERS = new Set([
  'host',
  'origin',
  'content-type',
  'content-length',
  'content-encoding',
  'transfer-encoding',
  'sec-fetch-site',
]);
const FORWARDING_HEADERS = [
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
  'via',
];
