/** Shows it once Decap's checks are through: they run in tasks of their own, later where the machine is slow. */
export function showFirstProblemSoon(waits: readonly number[] = [150, 250, 400, 800]): void {
  const [wait, ...more] = waits;
  if (wait === undefined) return;
  setTimeout(() => {
    if (!showFirstProblem()) showFirstProblemSoon(more);
  }, wait);
}

/** Shows the first field of the form that has a problem, opening whatever it is folded into, and puts the caret there. */
export function showFirstProblem(): boolean {
  const words = document.querySelector(PROBLEM);
  const field = words?.closest('[class*="-ControlContainer"]');
  if (!field) return false;
  for (const section of document.querySelectorAll<HTMLDetailsElement>('details.desk-section'))
    if (section.contains(field)) section.open = true;
  for (const closed of document.querySelectorAll<HTMLElement>('.desk-group-bar > [aria-expanded="false"]')) {
    if (closed.parentElement?.parentElement?.contains(field)) closed.click();
  }
  for (const closed of document.querySelectorAll<HTMLElement>('.desk-item-bar > [aria-expanded="false"]')) {
    if (closed.closest('[class*="-ListItem"]')?.contains(field)) closed.click();
  }
  if (leadIntoText(field)) return true;
  const control = field.querySelector<HTMLElement>(
    ':is(input:not([type="file"], [tabindex="-1"]), textarea, select, [contenteditable="true"])',
  );
  (control ?? field.querySelector<HTMLElement>('input, button'))?.focus({ preventScroll: true });
  field.scrollIntoView({ block: 'center' });
  return true;
}

/** A text is long: to the part that says what it lacks, or the piece of source that the site refuses. */
function leadIntoText(field: Element): boolean {
  const part = field.querySelector('.body-part-problems')?.closest('.body-part');
  if (part) {
    part.querySelector<HTMLElement>('button[aria-expanded]')?.focus({ preventScroll: true });
    part.scrollIntoView({ block: 'center' });
    return true;
  }
  const refused = field.querySelector<HTMLElement>('.body-fault button');
  refused?.click();
  return refused !== null;
}

const PROBLEM = '#desk :is([class*="-ControlErrorsList"], .desk-found)';
