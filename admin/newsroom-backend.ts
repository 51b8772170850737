import { ProxyBackend } from 'decap-cms-backend-proxy';
import { isDraft } from '../src/core/editing/draft.ts';
import type { FoundProblem } from '../src/core/editing/problem-place.ts';
import { readEntry } from '../src/core/schema/read-entry.ts';
import { ComeIn } from './come-in.tsx';
import { fieldProblems } from './field-problems.ts';
import { newsroom } from './newsroom.ts';
import { NewsroomRefusal } from './newsroom-client.ts';
import { showBrokenFile, showNotDeleted, showNotDone, showSaveRefused, showWarnings } from './notices.ts';
import { pendingPictures } from './pending-pictures.ts';
import {
  draftBase,
  forgetDraft,
  rememberDraft,
  settleConflict,
  type DraftKey,
} from './workflow/open-drafts.ts';
import { openDraft, openDraftPicture, openDraftText } from './workflow/open-draft.ts';
import { publishDraft } from './workflow/publish-draft.ts';

/**
 * Decap's proxy backend over the newsroom service. It sends with each save the blob the form was opened from, so
 * that nobody's work is overwritten, and shows a refusal without taking anything out of the form.
 */
export class NewsroomBackend extends ProxyBackend {
  override authComponent() {
    return ComeIn;
  }

  override authenticate() {
    return Promise.resolve({ name: 'Tòa soạn', login: 'toa-soan' });
  }

  restoreUser() {
    return this.authenticate();
  }

  async entriesByFolder(folder: string, extension: string, depth: number): Promise<Entry[]> {
    const entries = await newsroom.client.ask<Entry[]>('entriesByFolder', { folder, extension, depth });
    newsroom.remember(entries.map(({ file }) => file.path));
    return entries.map(readable);
  }

  async entriesByFiles(files: { path: string; label?: string }[]): Promise<Entry[]> {
    return (await newsroom.client.ask<Entry[]>('entriesByFiles', { files })).map(readable);
  }

  /** Opens an entry for its form: from here on its blob is the base of the next save. */
  async getEntry(path: string): Promise<Entry> {
    const entry = await newsroom.client.ask<Entry>('getEntry', { path });
    newsroom.bases.set(path, entry.file.id);
    const source = entry.data ?? '';
    fieldProblems.keepAbout(source);
    newsroom.texts.set(path, source);
    const { problems } = readEntry(new TextEncoder().encode(source), path);
    if (problems.length > 0) showBrokenFile(source, problems);
    return readable(entry);
  }

  /** Whether a path is free, which for a new entry it should be: so nothing that is missing is asked for. */
  async findEntry(path: string): Promise<Entry | undefined> {
    const [entry] = await newsroom.client.ask<Entry[]>('entriesByFiles', { files: [{ path }] });
    return entry;
  }

  /** Decap's own board is left out and ours asks by itself; a form asks for its draft when it opens. */
  override unpublishedEntries(): Promise<never[]> {
    return Promise.resolve([]);
  }

  override unpublishedEntry(asked: DraftKey): Promise<unknown> {
    return openDraft(asked);
  }

  override unpublishedEntryDataFile(collection: string, slug: string, path: string): Promise<string> {
    return openDraftText({ collection, slug }, path);
  }

  override unpublishedEntryMediaFile(collection: string, slug: string, path: string): Promise<object> {
    return openDraftPicture({ collection, slug }, path);
  }

  override async updateUnpublishedEntryStatus(
    collection: string,
    slug: string,
    newStatus: string,
  ): Promise<void> {
    try {
      await newsroom.client.save('updateUnpublishedEntryStatus', { collection, slug, newStatus });
    } catch (error) {
      showNotDone('Chưa đổi được bước', error);
      throw new AlreadyShown();
    }
  }

  override async publishUnpublishedEntry(collection: string, slug: string): Promise<void> {
    await publishDraft({ collection, slug }).catch(() => {
      throw new AlreadyShown();
    });
  }

  override async deleteUnpublishedEntry(collection: string, slug: string): Promise<void> {
    try {
      await newsroom.client.save('deleteUnpublishedEntry', { collection, slug });
    } catch (error) {
      showNotDone('Chưa bỏ được bản nháp', error);
      throw new AlreadyShown();
    }
    forgetDraft({ collection, slug });
  }

  override async persistEntry(entry: { dataFiles: DataFile[] }, options: PersistOptions): Promise<void> {
    const [file] = entry.dataFiles;
    if (!file) return;
    fieldProblems.clear();
    try {
      // A draft may be unfinished; what is wrong with it is said, and refused when it is to be published.
      if (options.useWorkflow !== true) checkBeforeSaving(file);
      await this.send(file, options);
    } catch (error) {
      showSaveRefused(error, file);
      throw new AlreadyShown();
    }
  }

  async deleteFiles(paths: string[], commitMessage: string): Promise<void> {
    const base = Object.fromEntries(
      paths.flatMap((path) => {
        const id = newsroom.bases.get(path);
        return id === undefined ? [] : [[path, id]];
      }),
    );
    try {
      await newsroom.client.save('deleteFiles', { paths, options: { commitMessage }, base });
    } catch (error) {
      showNotDeleted(error);
      throw new AlreadyShown();
    }
    for (const path of paths) newsroom.forget(path);
  }

  /** Decap's own media library is left out; pictures are listed when an editor looks for one. */
  getMedia(): Promise<never[]> {
    return Promise.resolve([]);
  }

  private async send({ path, slug, raw }: DataFile, options: PersistOptions): Promise<void> {
    const pictures = pendingPictures.namedIn(raw);
    const assets = await Promise.all(
      pictures.map(async ({ path: url, file }) => ({
        path: `content${url}`,
        content: await toBase64(file),
        encoding: 'base64' as const,
      })),
    );
    const { newEntry, commitMessage, useWorkflow = false, collectionName } = options;
    const { base: opened, onto } = useWorkflow ? draftBase(path) : { base: newsroom.bases.get(path) };
    const known = newEntry ? null : opened;
    const base = {
      ...(known === undefined ? {} : { [path]: known }),
      ...Object.fromEntries(assets.map((asset) => [asset.path, null])),
    };
    const text = newsroom.exactText(raw);
    const reply = await newsroom.client.save<SaveReply>('persistEntry', {
      dataFiles: [{ path, slug, raw: text }],
      assets,
      options: { newEntry: newEntry ?? false, commitMessage, useWorkflow, collectionName },
      base,
      ...(onto === undefined ? {} : { onto }),
    });
    fieldProblems.show(text, reply.problems);
    if (reply.warnings.length > 0) showWarnings(reply.warnings);
    if (useWorkflow) rememberDraft(path, { collection: collectionName ?? '', slug });
    if (onto !== undefined) settleConflict(path);
    for (const { path: saved, id } of reply.files) newsroom.bases.set(saved, id);
    newsroom.texts.set(path, text);
    newsroom.remember([path]);
    for (const picture of pictures) {
      // Until it is published no address has the picture; the one picked here goes on being shown.
      if (useWorkflow) pendingPictures.noteStored(picture.path);
      else pendingPictures.forget(picture.path);
    }
  }
}

/** Decap announces failures in a corner; the notice has said all there is to say. */
class AlreadyShown extends Error {
  /** Decap is told to look at this (`src/site/desk/trim.ts`). */
  readonly isShown = true;

  override toString(): string {
    return '';
  }
}

/** The build would refuse the file for the same reasons, so better now, while its author is here. */
function checkBeforeSaving({ path, raw }: DataFile): void {
  const { problems } = readEntry(new TextEncoder().encode(raw), path);
  const [first] = problems;
  if (!first || isDraft(raw, path)) return;
  throw new NewsroomRefusal(422, { error: first.message, hint: first.hint, code: 'content', problems });
}

/** A file that is missing or not text still stands in its list, empty. */
function readable(entry: Entry): Entry {
  return { ...entry, data: entry.data ?? '' };
}

function toBase64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      resolve(typeof reader.result === 'string' ? reader.result.slice(reader.result.indexOf(',') + 1) : '');
    };
    reader.onerror = () => {
      reject(reader.error ?? new Error('unreadable file'));
    };
    reader.readAsDataURL(file);
  });
}

interface Entry {
  data: string | null;
  file: { path: string; id: string | null; label?: string };
}

interface DataFile {
  path: string;
  slug: string;
  raw: string;
}

interface PersistOptions {
  newEntry?: boolean;
  useWorkflow?: boolean;
  collectionName?: string;
  commitMessage?: string;
}

interface SaveReply {
  warnings: string[];
  problems: FoundProblem[];
  files: { path: string; id: string | null }[];
}
