import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Archive } from '../../archive/archive.ts';
import { blobId } from '../../archive/blob-id.ts';
import { readGit } from '../../archive/run-git.ts';
import { ContentError } from '../../core/problems/content-error.ts';
import type { StoredPicture, Variant } from '../../core/pictures/picture-variants.ts';
import { settingsVersion } from './picture-settings.ts';
import { transformPicture } from './transform-picture.ts';

/** Where a project keeps the variants it has made. */
export function pictureCacheFolder(project: string): string {
  return path.join(project, '.cache', 'images');
}

/**
 * The variants that were made once, by the original's content and the settings: what is here is never made again,
 * whatever it is called and wherever it was made.
 */
export class PictureCache {
  readonly #checkout: string;
  readonly #folder: string;

  constructor(checkout: string, folder: string) {
    this.#checkout = checkout;
    this.#folder = path.join(folder, settingsVersion());
  }

  has(picture: StoredPicture, variant: Variant): boolean {
    return existsSync(this.file(picture, variant));
  }

  /** The file that holds a variant, once it is made. */
  file({ digest }: StoredPicture, { width, format }: Variant): string {
    return path.join(this.#folder, digest.slice(0, 2), `${digest}-${width}.${format}`);
  }

  /** Makes a variant. Throws a {@link ContentError} where the original cannot be read. */
  async make(picture: StoredPicture, variant: Variant): Promise<void> {
    const bytes = await transformPicture(await this.#readOriginal(picture), variant);
    if (!bytes) throw broken(picture);
    writeWhole(this.file(picture, variant), bytes);
  }

  /** Forgets what was made with other settings. */
  removeOutdated(): void {
    const folder = path.dirname(this.#folder);
    if (!existsSync(folder)) return;
    for (const name of readdirSync(folder)) {
      if (name !== path.basename(this.#folder))
        rmSync(path.join(folder, name), { recursive: true, force: true });
    }
  }

  /** The bytes that the picture's id names: others must never be kept under it. */
  async #readOriginal({ src, digest }: StoredPicture): Promise<Uint8Array> {
    const file = `content${src}`;
    const bytes = readFileSync(path.join(this.#checkout, file));
    if (blobId(bytes, digest.length === 64 ? 'sha256' : 'sha1') === digest) return bytes;
    // A filter of git (LFS) keeps other bytes than the work tree has.
    const filtered = await readGit(this.#checkout, ['hash-object', '--path', file, file]);
    if (filtered?.trim() === digest) return bytes;
    throw new ContentError('Ảnh vừa thay đổi trong lúc dựng trang.', { file, hint: 'Chạy lại lệnh này.' });
  }
}

/** A picture that is served in variants, by its URL path. */
export function storedPicture(archive: Archive, src: string): StoredPicture | undefined {
  const facts = archive.picture(src);
  return facts?.digest === undefined ? undefined : { src, digest: facts.digest, width: facts.width };
}

/** Writes a file that others may look for meanwhile. */
export function writeWhole(file: string, bytes: Uint8Array): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(`${file}.${process.pid}`, bytes);
  renameSync(`${file}.${process.pid}`, file);
}

function broken({ src }: StoredPicture): ContentError {
  return new ContentError('Ảnh hỏng hoặc không đọc được.', {
    file: `content${src}`,
    hint: 'Mở lại ảnh gốc và lưu dạng JPG, PNG, WebP, AVIF, GIF hoặc SVG.',
  });
}
