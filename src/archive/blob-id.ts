import { createHash } from 'node:crypto';

/** The id git gives to a blob of exactly these bytes, computed without git. */
export function blobId(bytes: Uint8Array, format: ObjectFormat): string {
  return createHash(format).update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

/** The hash a repository names its objects with. */
export type ObjectFormat = 'sha1' | 'sha256';
