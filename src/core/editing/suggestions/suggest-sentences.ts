import { numbersSaid, readNumbers } from '../../figures/said-numbers.ts';
import { splitSentences } from '../../figures/sentences.ts';
import type { BlockNode, InlineNode, ListItemNode, TaskItemNode } from '../body/document.ts';
import { readBody } from '../body/open-body.ts';

/**
 * The sentences of a body's source that say a number, word for word and each once: what the figure with that
 * number may quote. Headings, tables and footnotes have none.
 */
export function suggestSentences(body: string, value: number): string[] {
  const sentences = textsIn(readBody(body).document.content).flatMap((text) =>
    splitSentences(text.split(/\s+/).filter(Boolean)),
  );
  const saying = [...new Set(sentences)].filter((words) => /\s/.test(words) && numbersSaid(words)(value));
  // Large numbers in words are taken on trust: what has it in digits comes before.
  const isInDigits = (words: string) => readNumbers(words).includes(value);
  return saying.toSorted((a, b) => Number(isInDigits(b)) - Number(isInDigits(a)));
}

function textsIn(blocks: readonly Holding[]): string[] {
  return blocks.flatMap((block) => {
    switch (block.type) {
      case 'paragraph':
        return [(block.content ?? []).map(wordsOf).join('')];
      case 'bulletList':
      case 'orderedList':
      case 'taskList':
      case 'listItem':
      case 'taskItem':
      case 'blockquote':
      case 'componentBox':
        return textsIn(block.content);
      default:
        return [];
    }
  });
}

function wordsOf(node: InlineNode): string {
  if (node.type === 'text') return node.text;
  return node.type === 'hardBreak' ? ' ' : '';
}

type Holding = BlockNode | ListItemNode | TaskItemNode;
