/** Where readers find a file of content that is a picture or another medium; undefined for any other file. */
export function mediaUrl(file: string): string | undefined {
  return file.startsWith('content/media/') ? file.slice('content'.length) : undefined;
}
