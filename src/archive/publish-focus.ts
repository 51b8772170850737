import type { Touched } from './touched.ts';
import { sharedStorage } from './shared-storage.ts';

const storage = sharedStorage<PublishFocus>('publish-focus');

/**
 * What a publish is about: what was touched, and the URLs of the published pages that read it. While it asks which
 * pages exist, an answer may leave out any page that was there before and is not among `urls`. That keeps a publish
 * from counting a whole archive; a question that ignores the focus answers in full, and is right as well.
 */
export interface PublishFocus {
  touched: Touched;
  urls: ReadonlySet<string>;
}

/** Runs a publish with its focus. */
export function focusOn<T>(focus: PublishFocus, run: () => Promise<T>): Promise<T> {
  return storage.run(focus, run);
}

/** The focus of the publish that asks; undefined where the whole answer is wanted. */
export function currentFocus(): PublishFocus | undefined {
  return storage.getStore();
}
