startSearchOpener();

/**
 * Opens the search in a dialog on any page. It borrows the panel of the search page, script and all: so no page names a
 * script, and none is loaded before it is asked. Until it is there, the dialog's box is the plain form it was.
 * Small enough for the build to put it into the page itself.
 */
function startSearchOpener(): void {
  const form = find(document, '.site-search') as HTMLFormElement;
  const box = find(form, 'input') as HTMLInputElement;
  const dialog = document.createElement('dialog');
  const load = async () => {
    const html = await (await fetch(form.action)).text();
    const page = new DOMParser().parseFromString(html, 'text/html');
    const script = document.createElement('script');
    script.type = 'module';
    script.src = (find(page, '[data-search-script]') as HTMLScriptElement).src;
    dialog.append(find(page, '[data-search]'), script);
  };
  let loading: Promise<unknown> | undefined;
  const open = (event: Event) => {
    event.preventDefault();
    if (!loading) {
      dialog.className = 'search-dialog';
      dialog.ariaLabel = 'Tìm kiếm';
      dialog.innerHTML = form.outerHTML.replaceAll(box.id, 'tim-ngay').replace(form.className, '');
      document.body.append(dialog);
      loading = load().catch(() => (loading = undefined));
    }
    const copy = find(dialog, 'input') as HTMLInputElement;
    copy.value = box.value || copy.value;
    box.value = '';
    // Its panel asks for what is in the box when that gets the focus.
    if (!dialog.open) dialog.showModal();
    copy.focus();
  };
  box.onclick = box.oninput = open;
  (form.previousElementSibling as HTMLElement).onclick = open;
  onkeydown = (event) => {
    const { key, target, ctrlKey, metaKey } = event;
    // Just after the dialog was closed, its box still has the focus.
    const isTyping = (target as Element).closest('input:not(dialog:not([open]) *),select,textarea');
    // `search-keyboard.ts` keeps whether the reader turned the single key off.
    if (ctrlKey || metaKey ? key === 'k' : key === '/' && !isTyping && !localStorage.tatPhim) open(event);
  };
}

/** What is not there is an error where it is used: to say more would make every page larger. */
function find(place: ParentNode, what: string): HTMLElement {
  const found: Element | null = place.querySelector(what);
  return found as HTMLElement;
}
