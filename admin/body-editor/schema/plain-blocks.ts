import { Node, textblockTypeInputRule, type CommandProps } from '@tiptap/core';

/** The whole body. */
export const Document = Node.create({ name: 'doc', topNode: true, content: 'block+' });

/** A heading of the article: 2 to 4 for the editor; the others only where the file has them. */
export const Heading = Node.create({
  name: 'heading',
  content: 'inline*',
  group: 'block',
  defining: true,
  addAttributes: () => ({ level: { default: 2, rendered: false } }),
  parseHTML: () => LEVELS.map((level) => ({ tag: `h${level}`, attrs: { level } })),
  renderHTML({ node, HTMLAttributes }) {
    return [`h${String(node.attrs.level)}`, HTMLAttributes, 0];
  },
  addKeyboardShortcuts() {
    const toggle = (level: number) => () =>
      this.editor.commands.toggleNode(this.name, 'paragraph', { level });
    return Object.fromEntries(OFFERED.map((level) => [`Mod-Alt-${level}`, toggle(level)]));
  },
  addInputRules() {
    return OFFERED.map((level) =>
      textblockTypeInputRule({
        find: new RegExp(`^(#{${level}})\\s$`),
        type: this.type,
        getAttributes: { level },
      }),
    );
  },
});

/** Words that keep every space, in the type of a typewriter. */
export const CodeBlock = Node.create({
  name: 'codeBlock',
  content: 'text*',
  marks: '',
  group: 'block',
  code: true,
  defining: true,
  addAttributes: () => ({ language: { default: null, rendered: false } }),
  parseHTML: () => [{ tag: 'pre', preserveWhitespace: 'full' as const }],
  renderHTML: ({ HTMLAttributes }) => ['pre', HTMLAttributes, ['code', { spellcheck: 'false' }, 0]],
  addKeyboardShortcuts() {
    const isInside = () => this.editor.isActive(this.name);
    return {
      'Mod-Enter': () => isInside() && this.editor.commands.exitCode(),
      Enter: () => {
        const { $from, empty } = this.editor.state.selection;
        const isOver = $from.parent.type === this.type && $from.parent.textContent.endsWith('\n\n');
        if (!empty || !isOver || $from.parentOffset !== $from.parent.content.size) return false;
        return this.editor
          .chain()
          .command(({ tr }: CommandProps) => Boolean(tr.delete($from.pos - 2, $from.pos)))
          .exitCode()
          .run();
      },
      Backspace: () =>
        isInside() &&
        this.editor.state.selection.empty &&
        this.editor.state.selection.$from.parent.textContent === '' &&
        this.editor.commands.clearNodes(),
    };
  },
  addInputRules() {
    return [textblockTypeInputRule({ find: /^```\s$/, type: this.type })];
  },
});

const LEVELS = [1, 2, 3, 4, 5, 6];
const OFFERED = [2, 3, 4];
