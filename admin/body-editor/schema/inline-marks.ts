import { Mark, markInputRule } from '@tiptap/core';
import { findLinkFault } from '../../../src/core/body/link-address.ts';

/** A link; one with an address the site refuses keeps it, and leads nowhere. */
export const Link = Mark.create({
  name: 'link',
  priority: 1000,
  inclusive: false,
  addAttributes: () => ({ href: { default: '' }, title: { default: null } }),
  parseHTML: () => [
    { tag: 'a[href]', getAttrs: (link) => (isOpen(link.getAttribute('href') ?? '') ? null : false) },
  ],
  renderHTML({ mark }) {
    const { href, title } = mark.attrs as { href: string; title: string | null };
    return [
      'a',
      { ...(isOpen(href) ? { href, rel: 'noopener noreferrer' } : {}), title, class: 'body-link' },
      0,
    ];
  },
});

/** Words in the type of a typewriter; unlike TipTap's own, other marks may hold them. */
export const Code = Mark.create({
  name: 'code',
  priority: 50,
  code: true,
  exitable: true,
  parseHTML: () => [{ tag: 'code' }],
  renderHTML: () => ['code', { spellcheck: 'false' }, 0],
  addKeyboardShortcuts() {
    return { 'Mod-e': () => this.editor.commands.toggleMark(this.name) };
  },
  addInputRules() {
    return [markInputRule({ find: /(?:^|[^`])(`([^`]+)`)$/, type: this.type })];
  },
});

function isOpen(href: string): boolean {
  return findLinkFault(href) === undefined;
}
