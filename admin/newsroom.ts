import { NewsroomClient } from './newsroom-client.ts';

/** The one connection of this page, with what it has learnt about the files behind it. */
export const newsroom = {
  client: new NewsroomClient('/__cms'),

  /** The blob each open form came from, by path. A list being loaded again must not move it. */
  bases: new Map<string, string | null>(),

  /** Paths known to exist. */
  paths: new Set<string>(),

  /** What the service says is missing for saving with full history. */
  notes: [] as string[],

  /** Meets the service; throws its refusal. */
  async open(): Promise<void> {
    newsroom.notes = (await newsroom.client.meet()).notes ?? [];
  },

  remember(paths: readonly string[]): void {
    for (const path of paths) newsroom.paths.add(path);
  },

  forget(path: string): void {
    newsroom.paths.delete(path);
    newsroom.bases.delete(path);
  },

  /** Decap ends every file with a line break; a file that had none gets its own end back. */
  exactText(raw: string): string {
    return endings.has(raw) ? raw.slice(0, -1) : raw;
  },

  /** Notes how a text ends before Decap sees it. */
  noteEnding(text: string): string {
    if (!text.endsWith('\n')) {
      endings.clear();
      endings.add(`${text}\n`);
    }
    return text;
  },
};

const endings = new Set<string>();
