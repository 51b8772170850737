import { Document, Scalar, isCollection, isMap, isScalar, parseDocument } from 'yaml';
import { readPlainYaml } from '../schema/read-plain-yaml.ts';
import { findYamlBreach } from '../schema/yaml-limits.ts';
import { isRecord, tidy, type Plain } from './tidy-data.ts';

/** A whole YAML file or front matter: block style, one line a value, whatever its length. */
export function yamlOf(data: Plain): string {
  if (isRecord(data) && Object.keys(data).length === 0) return '';
  return new Document(data).toString(STYLE);
}

/** The lines of `key: value`, indented from the second on; the first stands where its key will. */
export function pairText(key: string, value: Plain, indent: number): string {
  return indentRest(yamlOf({ [key]: value }), indent);
}

/** The lines of `- item`, indented from the second on. */
export function itemText(item: Plain, indent: number): string {
  return indentRest(yamlOf([item]), indent);
}

/**
 * A value that fits in one line, in the quotes the old value had, also as brackets want it; undefined where it needs
 * more lines.
 */
export function scalarText(
  value: Plain,
  type: string | null | undefined,
  isInFlow = false,
): string | undefined {
  if (typeof value === 'object') return undefined;
  const scalar = new Scalar(value);
  if (typeof value === 'string' && (type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE')) scalar.type = type;
  const document = new Document(isInFlow ? [scalar] : { k: scalar });
  if (isInFlow && isCollection(document.contents)) document.contents.flow = true;
  const written = document.toString({ ...STYLE, flowCollectionPadding: false }).trimEnd();
  const text = isInFlow ? written.slice(1, -1) : written.slice(3);
  return text.includes('\n') ? undefined : text;
}

/** The data of a YAML text as its form takes it. Throws SyntaxError where it cannot be read. */
export function readYamlData(text: string): Record<string, unknown> {
  const plain = findYamlBreach(text) ? undefined : readPlainYaml(text);
  if (plain) return plain;
  const parsed = parseYaml(text);
  if (parsed.failure !== undefined) throw new SyntaxError(parsed.failure);
  return (parsed.document.toJS() ?? {}) as Record<string, unknown>;
}

/** Parses YAML to tidied data; the document too, for whoever wants to know where things stand. */
export function parseYaml(text: string): ParsedYaml {
  const breach = findYamlBreach(text);
  if (breach) return { failure: breach.message };
  try {
    const document = parseDocument(text, { strict: true, uniqueKeys: true });
    const [error] = document.errors;
    if (error) return { failure: error.message };
    if (document.contents && !isRecordOfWords(document.contents))
      return { failure: 'not a mapping of words' };
    return { document, data: tidy(document.toJS({ maxAliasCount: 0 })) };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}

/** What is a list, a text, or has a key that is no word, is none of our files. */
function isRecordOfWords(contents: unknown): boolean {
  if (isScalar(contents)) return contents.value === null;
  return isMap(contents) && contents.items.every(({ key }) => isScalar(key) && key.value !== null);
}

function indentRest(text: string, indent: number): string {
  return text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(indent)}`);
}

const STYLE = { lineWidth: 0, minContentWidth: 0 } as const;

export type ParsedYaml =
  | { document: ReturnType<typeof parseDocument>; data: Plain | undefined; failure?: never }
  | { failure: string; document?: never };
