import type { KeyboardEvent } from 'react';

/** Lets the arrow keys, Home and End go from control to control of a toolbar. */
export function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const { target, currentTarget, key } = event;
  // Within a list of choices or a select, the keys have work of their own.
  const isOwn =
    target instanceof HTMLSelectElement || (target instanceof Element && target.closest('.body-menu'));
  if (isOwn) return;
  const all = [...currentTarget.querySelectorAll<HTMLElement>('button:not(:disabled), select')].filter(
    (control) => control.offsetParent !== null && !control.closest('.body-menu'),
  );
  const at = all.indexOf(target as HTMLElement);
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[key];
  if (to === undefined) return;
  event.preventDefault();
  all[(to + all.length) % all.length]?.focus();
}
