import type { Attribute } from '../../body/read-tag.ts';
import type { TagAtom } from './atom.ts';
import type { Props } from './document.ts';
import { decodeEntity } from './shown-text.ts';
import type { ParsedSource } from './parse-source.ts';

/** The props a component's tag writes; undefined when one stands twice. */
export function readTagProps({ tag }: TagAtom, { source }: Pick<ParsedSource, 'source'>): Props | undefined {
  const names = new Set(tag.attributes.map(({ name }) => name));
  if (names.size < tag.attributes.length || names.has('__proto__')) return undefined;
  return Object.fromEntries(
    tag.attributes.map((attribute) => [attribute.name, readValue(attribute, source)]),
  );
}

function readValue(attribute: Attribute, source: string): unknown {
  if (attribute.kind === 'literal') return attribute.value;
  const span = attribute.spans[0];
  if (attribute.kind === 'bare' || !span) return true;
  return source
    .slice(span.start, span.end)
    .replace(/&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi, decodeEntity)
    .replace(/\s*[\r\n]\s*/g, ' ');
}
