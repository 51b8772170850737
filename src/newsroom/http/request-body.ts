import type { IncomingMessage } from 'node:http';
import { NewsroomError } from '../newsroom-error.ts';

/** Reads a whole body of at most `limits.bytes`, giving up on clients that stall or trickle. */
export async function readBody(req: IncomingMessage, limits: BodyLimits): Promise<Buffer> {
  if (Number(req.headers['content-length'] ?? 0) > limits.bytes) throw tooLarge(limits);
  if (held.requests >= MOST_AT_ONCE || held.bytes > MOST_BYTES_AT_ONCE) {
    throw new NewsroomError('overloaded', 'Máy chủ tòa soạn đang nhận quá nhiều yêu cầu.', {
      hint: 'Thử lại sau giây lát.',
    });
  }
  held.requests += 1;
  let size = 0;
  try {
    return await collect(req, limits, (bytes) => {
      size += bytes;
      held.bytes += bytes;
      return size;
    });
  } finally {
    held.requests -= 1;
    held.bytes -= size;
  }
}

function collect(
  req: IncomingMessage,
  limits: BodyLimits,
  count: (bytes: number) => number,
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const whole = setTimeout(() => {
      settle(slow());
    }, limits.time);
    let idle = setTimeout(() => {
      settle(slow());
    }, limits.idleTime);

    function settle(error?: Error): void {
      clearTimeout(whole);
      clearTimeout(idle);
      req.off('data', onData).off('end', onEnd).off('error', onBroken).off('close', onBroken);
      if (error) reject(error);
      else resolve(Buffer.concat(chunks));
    }
    function onData(chunk: Buffer): void {
      clearTimeout(idle);
      idle = setTimeout(() => {
        settle(slow());
      }, limits.idleTime);
      if (count(chunk.length) > limits.bytes) settle(tooLarge(limits));
      else chunks.push(chunk);
    }
    const onEnd = (): void => {
      settle();
    };
    const onBroken = (): void => {
      settle(new NewsroomError('slow', 'Yêu cầu bị ngắt giữa chừng.'));
    };
    req.on('data', onData).on('end', onEnd).on('error', onBroken).on('close', onBroken);
  });
}

function tooLarge(limits: BodyLimits): NewsroomError {
  return new NewsroomError('too-large', `Yêu cầu lớn hơn ${Math.floor(limits.bytes / 1_000_000)} MB.`, {
    hint: 'Thu nhỏ ảnh hoặc tải lên từng tệp một.',
  });
}

function slow(): NewsroomError {
  return new NewsroomError('slow', 'Yêu cầu gửi quá chậm nên đã bị dừng.', {
    hint: 'Nội dung chưa được lưu; hãy thử lưu lại.',
  });
}

const MOST_AT_ONCE = 100;
const MOST_BYTES_AT_ONCE = 256 * 1024 * 1024;
const held = { requests: 0, bytes: 0 };

export interface BodyLimits {
  bytes: number;
  /** Milliseconds for the whole body, and between two pieces of it. */
  time: number;
  idleTime: number;
}
