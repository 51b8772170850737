/** Loads Decap with the forms and what is behind them. */
export function loadForms(): Promise<unknown> {
  loaded ??= import('./desk.ts');
  return loaded;
}

/**
 * Loads them once nobody has done anything here for a while, or at the press of a link: running that much script holds
 * up a page, which should not be while somebody searches a list. Answers how to stop waiting.
 */
export function loadFormsWhenQuiet(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const load = () => {
    loadForms().catch(() => undefined);
  };
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(load, QUIET_MS);
  };
  const press = ({ target }: Event) => {
    if (target instanceof Element && target.closest('a[href^="#"]')) load();
  };
  wait();
  for (const kind of DOINGS) window.addEventListener(kind, wait, { passive: true });
  window.addEventListener('pointerdown', press);
  return () => {
    clearTimeout(timer);
    for (const kind of DOINGS) window.removeEventListener(kind, wait);
    window.removeEventListener('pointerdown', press);
  };
}

let loaded: Promise<unknown> | undefined;

const DOINGS = ['pointerdown', 'keydown', 'input', 'change', 'wheel', 'scroll'] as const;
const QUIET_MS = 1_500;
