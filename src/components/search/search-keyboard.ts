import type { SearchParts } from './search-parts.ts';

const SLASH_OFF = 'tatPhim';

/**
 * The keys of the panel: `/` or Ctrl+K goes to the box from anywhere on the page, the arrows move between the box, the results
 * and the button below them, Escape goes back to the box, and in the box clears it, or closes the dialog.
 */
export function listenToKeys(
  { dialog, input, key, results, more }: SearchParts,
  { commit, clear }: { commit: () => void; clear: () => void },
): void {
  key.checked = !isSlashOff();
  key.addEventListener('change', () => {
    keepSlash(key.checked);
  });

  document.addEventListener('keydown', (event) => {
    const isShortcut = event.key === 'k' && (event.ctrlKey || event.metaKey);
    const isSlash = event.key === '/' && !hasModifier(event) && !isTyping(event.target) && !isSlashOff();
    if (dialog || !(isShortcut || isSlash)) return;
    event.preventDefault();
    input.focus();
    input.select();
  });

  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'Enter') commit();
    else if (event.key === 'Escape' && dialog) dialog.close();
    else if (event.key === 'Escape' && input.value) clear();
    else if (event.key === 'ArrowDown' && !hasModifier(event)) listStops(results, more)[0]?.focus();
    else return;
    event.preventDefault();
  });

  for (const area of [results, more]) {
    area.addEventListener('keydown', (event) => {
      if (hasModifier(event)) return;
      const stops = [input, ...listStops(results, more)];
      const at = stops.indexOf(event.target as HTMLElement);
      if (event.key === 'Escape') input.focus();
      else if (event.key === 'ArrowDown' && at > 0) stops[at + 1]?.focus();
      else if (event.key === 'ArrowUp' && at > 0) stops[at - 1]?.focus();
      else return;
      event.preventDefault();
    });
  }
}

/** Kept on this device; the opener of every page asks for it. Storage may be closed. */
function isSlashOff(): boolean {
  try {
    return Boolean(localStorage.getItem(SLASH_OFF));
  } catch {
    return false;
  }
}

function keepSlash(isOn: boolean): void {
  try {
    if (isOn) localStorage.removeItem(SLASH_OFF);
    else localStorage.setItem(SLASH_OFF, '1');
  } catch {
    // Without storage the key stays as it is.
  }
}

function listStops(results: HTMLElement, more: HTMLElement): HTMLElement[] {
  const links = [...results.querySelectorAll<HTMLElement>('[data-result-link]')];
  return more.hidden ? links : [...links, more];
}

function hasModifier(event: KeyboardEvent): boolean {
  return event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  );
}
