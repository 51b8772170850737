import { history } from 'decap-cms-core/dist/esm/routing/history.js';
import { openForm } from './open-form.ts';

/** By then Decap has gone back itself, where it knows the way: of pages it did not go to it knows none. */
const GOING_BACK_MS = 200;

/** Gives the form its address again where an editor thought better of leaving it: the list that had it lay over the form. */
export function stayAtForm(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  window.addEventListener('hashchange', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const { pathname, search } = history.location;
      const isLeft = !location.hash.startsWith(`#${pathname}`);
      if (isLeft && openForm.read()?.hasChanged) location.hash = pathname + search;
    }, GOING_BACK_MS);
  });
}
