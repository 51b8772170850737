import path from 'node:path';
import { openArchive, type Archive } from '../archive/archive.ts';
import { requireCommitted } from '../archive/committed-files.ts';
import { dropDamaged } from '../archive/database.ts';
import { indexFile } from '../archive/location.ts';
import { syncArchive, type SyncProgress, type SyncReport } from '../archive/sync.ts';
import { toStamp } from '../core/text/date.ts';
import { showProgress } from './progress.ts';
import { watchFolder } from './watched-folder.ts';

const SETTLE_MS = 150;

/**
 * Keeps the archive of a checkout in step with its content files, and tells the rest of the site afterwards.
 * Syncs run one at a time; a change during one leads to another.
 */
export class ContentFeed {
  readonly checkout: string;
  readonly #isCommitted: boolean;
  readonly #listeners = new Set<ContentListener>();
  #watcher: { close: () => void } | undefined;
  #timer: NodeJS.Timeout | undefined;
  #first: Promise<SyncReport> | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #archive: Archive | undefined;

  /** `isCommitted` for whoever publishes commits and nothing else ({@link syncArchive}). */
  constructor(checkout: string, { isCommitted = false } = {}) {
    this.checkout = checkout;
    this.#isCommitted = isCommitted;
  }

  /** The archive as it stands, at the moment of the build or, in the dev server, now. */
  get archive(): Archive {
    this.#archive ??= openArchive(this.checkout, () => process.env.NHIP_NOW ?? toStamp(new Date()));
    return this.#archive;
  }

  /** The first sync, which shows how far it is; once, whoever asks. */
  begin(): Promise<SyncReport> {
    if (!this.#first) {
      const reading = showProgress('Đọc nội dung');
      this.#first = this.sync(reading.update).finally(reading.end);
    }
    return this.#first;
  }

  /** Brings the archive up to date and tells the listeners if anything changed. */
  async sync(onProgress?: SyncProgress): Promise<SyncReport> {
    const isCommitted = this.#isCommitted;
    const next = this.#last.then(() => syncArchive(this.checkout, { onProgress, isCommitted }));
    this.#last = next.catch(() => undefined);
    const report = await next;
    const paths = [...report.changed, ...report.removed];
    if (paths.length > 0) {
      this.#archive?.lookAgain();
      for (const listener of this.#listeners) listener(paths);
    }
    return report;
  }

  /**
   * Makes sure, where only commits count, that the work tree has these files, or all, as the last commit has them.
   * @throws {ContentError} naming one that differs
   */
  async requireCommitted(files?: readonly string[]): Promise<void> {
    if (!this.#isCommitted) return;
    const blobs = files && this.archive.blobs(files);
    await requireCommitted(
      this.checkout,
      files && new Map(files.map((file) => [file, blobs?.get(file) ?? ''])),
    );
  }

  /** Deletes the index where its pages are damaged, so that the next sync makes it anew, and says whether it was. */
  dropDamagedIndex(): boolean {
    this.#archive?.close();
    this.#archive = undefined;
    return dropDamaged(indexFile(this.checkout));
  }

  /** Resolves once every sync begun so far has ended. */
  settled(): Promise<unknown> {
    return this.#last;
  }

  onChange(listener: ContentListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Watches the content folder until {@link close}; errors of a sync go to `onError`. */
  watch(onError: (error: unknown) => void): void {
    this.#watcher = watchFolder(path.join(this.checkout, 'content'), {
      onChange: () => {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => void this.sync().catch(onError), SETTLE_MS);
      },
      onError,
    });
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#watcher?.close();
    this.#archive?.close();
    this.#archive = undefined;
  }
}

export type ContentListener = (paths: string[]) => void;
