import type { Root } from 'mdast';
import { fromMarkdown, type Extension } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { findAtoms, type Atom } from './atom.ts';
import { atomFromMarkdown, atomSyntax } from './atom-syntax.ts';
import { settlePositions } from './settle-positions.ts';

// Addresses in running text are made links later, by the one rule that writing follows too.
const fromGfm = gfmFromMarkdown().map((extension): Extension => ({ ...extension, transforms: [] }));

/** The tree of a body, with components and expressions as atoms. Any text is a body: this throws for none. */
export function parseSource(source: string): ParsedSource {
  const { text, masked, atoms } = findAtoms(source);
  const tree = fromMarkdown(text, {
    // As in MDX, an indented line is no code.
    extensions: [gfm(), atomSyntax(atoms), { disable: { null: ['codeIndented'] } }],
    mdastExtensions: [...fromGfm, atomFromMarkdown()],
  });
  settlePositions(tree, text);
  return { source, text, masked, atoms, tree };
}

export interface ParsedSource {
  source: string;
  /** The source as it was parsed: same offsets, escaped `<` and `{` masked. */
  text: string;
  /** The source with all masked that could run: what the site's parser sees. */
  masked: string;
  atoms: ReadonlyMap<number, Atom>;
  tree: Root;
}
