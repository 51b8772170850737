/** Makes task lists of those that Google Docs pastes, whose done ones it strikes out besides. */
export function gatherTasks(body: HTMLElement): void {
  for (const item of body.querySelectorAll<HTMLElement>('li[role="checkbox"]')) {
    const list = item.parentElement;
    if (list?.localName !== 'ul' || [...list.children].some((other) => !other.matches('li[role="checkbox"]')))
      continue;
    list.dataset.type = 'taskList';
    item.dataset.type = 'taskItem';
    item.dataset.checked = String(item.getAttribute('aria-checked') === 'true');
    for (const words of item.querySelectorAll<HTMLElement>('[style]'))
      words.style.removeProperty('text-decoration');
  }
}
