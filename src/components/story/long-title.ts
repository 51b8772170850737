const LONG = 90;

/** Whether a headline is set one size smaller where it stands largest. */
export function isLongTitle(title: string): boolean {
  return title.length > LONG;
}
