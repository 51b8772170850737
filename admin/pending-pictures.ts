/**
 * Pictures an editor has picked and not saved yet, by the URL path the article names them with. They travel
 * with the save of the entry that names them, so an abandoned form leaves nothing behind.
 */
export const pendingPictures = {
  add(path: string, file: File): void {
    pictures.set(path, { file, preview: URL.createObjectURL(file) });
  },

  /** A picture of a draft, which has no address before it is published: shown, and not sent again. */
  showStored(path: string, file: File): string {
    pendingPictures.add(path, file);
    pendingPictures.noteStored(path);
    return pendingPictures.previewOf(path);
  },

  /** The draft has the picture now. */
  noteStored(path: string): void {
    const picture = pictures.get(path);
    if (picture) pictures.set(path, { ...picture, isStored: true });
  },

  has(path: string): boolean {
    return pictures.has(path);
  },

  /** What to show for a path: the picked file, or the path itself where it is stored already. */
  previewOf(path: string): string {
    return pictures.get(path)?.preview ?? path;
  },

  namedIn(text: string): { path: string; file: File }[] {
    return [...pictures]
      .filter(([path, { isStored }]) => isStored !== true && text.includes(path))
      .map(([path, { file }]) => ({ path, file }));
  },

  forget(path: string): void {
    const picture = pictures.get(path);
    if (picture) URL.revokeObjectURL(picture.preview);
    pictures.delete(path);
  },
};

const pictures = new Map<string, { file: File; preview: string; isStored?: boolean }>();
