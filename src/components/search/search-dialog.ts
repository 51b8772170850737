/**
 * Makes a panel that SearchOpener.astro put into its dialog use the box that is there already, so that no letter typed
 * meanwhile is lost.
 */
export function adoptDialogBox(panel: HTMLElement, dialog: HTMLDialogElement): void {
  const box = dialog.querySelector<HTMLElement>(':scope > form .search-box');
  const own = panel.querySelector('.search-box');
  const form = own?.closest('form');
  const input = box?.querySelector('input');
  if (!box || !own || !form || !input || input.dataset.searchInput !== undefined) return;
  form.querySelector('label')?.remove();
  own.remove();
  form.removeAttribute('role');
  form.ariaLabel = 'Lọc và sắp xếp';
  input.dataset.searchInput = '';
  Object.assign(input, { autocapitalize: 'off', spellcheck: false, enterKeyHint: 'search' });
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'search-close';
  close.textContent = 'Đóng';
  close.addEventListener('click', () => {
    dialog.close();
  });
  box.after(close);
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
}
