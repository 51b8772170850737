import { newsroom } from '../newsroom.ts';
import { pendingPictures } from '../pending-pictures.ts';
import { holdDraft } from './draft-lock.ts';
import { keptDrafts, type KeptDraft } from './kept-drafts.ts';
import { openForm, writtenData, type OpenForm } from './open-form.ts';

/**
 * Keeps what is written in one open form on this device: at the first change, then at most every second, and when
 * the page goes out of sight. Ends with {@link DraftKeeper.stop}.
 */
export class DraftKeeper {
  readonly id = crypto.randomUUID();
  readonly #place: string;
  readonly #stops: (() => void)[];
  #kept: unknown;
  #lastWrite = -Infinity;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor(form: OpenForm) {
    this.#place = form.place;
    const note = () => {
      this.#note();
    };
    const hurry = () => {
      if (document.visibilityState === 'hidden') this.#write();
    };
    const leave = () => {
      this.#write();
    };
    document.addEventListener('visibilitychange', hurry);
    window.addEventListener('pagehide', leave);
    this.#stops = [
      holdDraft(this.id),
      openForm.subscribe(note),
      () => {
        document.removeEventListener('visibilitychange', hurry);
      },
      () => {
        window.removeEventListener('pagehide', leave);
      },
    ];
    note();
  }

  /** Keeps the text as it is now, without waiting for the second to pass. */
  async keepNow(): Promise<void> {
    this.#write();
    await this.#writing;
  }

  /** The text is saved, or as it was: nothing needs to be kept. */
  async drop(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#kept = undefined;
    this.#writing = this.#writing.then(() => keptDrafts.drop({ place: this.#place, id: this.id }));
    await this.#writing;
  }

  stop(): void {
    clearTimeout(this.#timer);
    for (const stop of this.#stops) stop();
  }

  #note(): void {
    const form = this.#form();
    if (!form?.hasChanged || form.dataMap === this.#kept) return;
    const wait = Math.max(0, this.#lastWrite + BETWEEN_WRITES - Date.now());
    this.#timer ??= setTimeout(() => {
      this.#write();
    }, wait);
  }

  #write(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const form = this.#form();
    if (!form?.hasChanged || form.dataMap === this.#kept) return;
    this.#kept = form.dataMap;
    this.#lastWrite = Date.now();
    const baseText = form.isNew ? null : (newsroom.texts.get(form.path) ?? null);
    const isOfBase = form.source === (baseText ?? undefined);
    const data = isOfBase ? writtenData(form) : form.data();
    const draft: KeptDraft = {
      id: this.id,
      place: form.place,
      collection: form.collection,
      base: form.isNew ? null : (newsroom.bases.get(form.path) ?? null),
      baseText,
      data,
      at: Date.now(),
    };
    const pictures = pendingPictures.namedIn(JSON.stringify(data));
    this.#writing = this.#writing
      .catch(() => undefined)
      .then(() => keptDrafts.keep(draft, pictures))
      .catch((error: unknown) => {
        this.#kept = undefined;
        console.error(error);
      });
  }

  #form(): OpenForm | undefined {
    const form = openForm.read();
    return form?.place === this.#place ? form : undefined;
  }
}

const BETWEEN_WRITES = 1_000;
