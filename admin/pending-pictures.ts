/**
 * Pictures an editor has picked and not saved yet, by the URL path the article names them with. They travel
 * with the save of the entry that names them, so an abandoned form leaves nothing behind.
 */
export const pendingPictures = {
  add(path: string, file: File): void {
    pictures.set(path, { file, preview: URL.createObjectURL(file) });
  },

  has(path: string): boolean {
    return pictures.has(path);
  },

  /** What to show for a path: the picked file, or the path itself where it is stored already. */
  previewOf(path: string): string {
    return pictures.get(path)?.preview ?? path;
  },

  namedIn(text: string): { path: string; file: File }[] {
    return [...pictures].filter(([path]) => text.includes(path)).map(([path, { file }]) => ({ path, file }));
  },

  forget(path: string): void {
    const picture = pictures.get(path);
    if (picture) URL.revokeObjectURL(picture.preview);
    pictures.delete(path);
  },
};

const pictures = new Map<string, { file: File; preview: string }>();
