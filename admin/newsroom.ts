import { SERVICE } from './first-answers.ts';
import { NewsroomClient } from './newsroom-client.ts';
import { person } from './person.ts';

/** The one connection of this page, with what it has learnt about the files behind it. */
export const newsroom = {
  client: new NewsroomClient(SERVICE, () => person.get()),

  /** The blob each open form came from, by path. A list being loaded again must not move it. */
  bases: new Map<string, string | null>(),

  /** The text of each open form's file as it was opened or saved last, by path. */
  texts: new Map<string, string>(),

  /** Paths known to exist. */
  paths: new Set<string>(),

  /** What the service says is missing for saving with full history. */
  notes: [] as string[],

  /** Whether saves become commits: without, there are no drafts and no history. */
  hasHistory: false,

  /** Meets the service; throws its refusal. */
  async open(): Promise<void> {
    const info = await newsroom.client.meet();
    newsroom.notes = info.notes ?? [];
    newsroom.hasHistory = info.hasHistory ?? false;
    person.offer(info.person);
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
