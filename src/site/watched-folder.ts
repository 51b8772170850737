import { readdirSync, watch, type FSWatcher } from 'node:fs';
import path from 'node:path';

/**
 * Tells of every change below a folder, whatever it is. On Linux, Node's own recursive watch looks at each file by
 * itself, which takes seconds and a watch of the system's for each of a hundred thousand; a watch of each folder
 * hears the same.
 */
export function watchFolder(folder: string, listeners: FolderListeners): { close: () => void } {
  return process.platform === 'linux' ? watchEachFolder(folder, listeners) : watchTree(folder, listeners);
}

function watchTree(folder: string, { onChange, onError }: FolderListeners) {
  return watch(folder, { recursive: true }, onChange).on('error', onError);
}

function watchEachFolder(root: string, { onChange, onError }: FolderListeners) {
  const watchers = new Map<string, FSWatcher>();

  const forget = (folder: string): void => {
    for (const [known, watcher] of watchers) {
      if (known !== folder && !known.startsWith(folder + path.sep)) continue;
      watcher.close();
      watchers.delete(known);
    }
  };
  const add = (folder: string): void => {
    const watcher = watch(folder, (event, name) => {
      onChange();
      if (event === 'rename' && name !== null) look(path.join(folder, name));
    });
    watchers.set(folder, watcher.on('error', onError));
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (entry.isDirectory()) add(path.join(folder, entry.name));
    }
  };
  /** Something appeared under this name, or went: a folder that came back is another one. */
  const look = (place: string): void => {
    forget(place);
    try {
      add(place);
      // What was written into it before it was watched.
      onChange();
    } catch (error) {
      forget(place);
      if (!['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) onError(error);
    }
  };

  add(root);
  return {
    close: () => {
      forget(root);
    },
  };
}

interface FolderListeners {
  onChange: () => void;
  onError: (error: unknown) => void;
}
