import path from 'node:path';
import ts from 'typescript';
import { PROJECT } from './portal.ts';

/**
 * What in descriptions is not in the vocabulary of schema.org as its types are published (`schema-dts`): kinds,
 * properties, and what each property may hold. A line each, for one of those that are made alike.
 *
 * @param descriptions Each with the name by which a fault is told.
 */
export function vocabularyFaults(descriptions: Iterable<readonly [string, object]>): string[] {
  const ofShape = new Map<string, string>();
  for (const [name, description] of descriptions) {
    const shape = shapeOf(description);
    if (!ofShape.has(shape)) ofShape.set(shape, name);
  }
  const shapes = [...ofShape.keys()];
  const source = [IMPORT, ...shapes.map((shape, at) => `export const d${at}: Thing = ${shape};`)].join('\n');
  return checkTypes(source).map(({ line, message }) => {
    const shape = shapes[line - 1] ?? '';
    return `${ofShape.get(shape) ?? 'vocabulary'} ${message} in ${shape}`;
  });
}

/** A description as its kinds and properties alone: other texts and numbers are all one to a type. */
function shapeOf(description: object): string {
  return JSON.stringify(description, (key, value: unknown) => {
    if (isOfOthers(key)) return undefined;
    if (Array.isArray(value)) {
      const shapes = new Set(value.map((each: unknown) => shapeOf({ each })));
      return [...shapes].map(eachOf);
    }
    if (typeof value === 'number') return 1;
    return typeof value === 'string' && key !== '@type' ? '…' : value;
  });
}

/** Search engines' own “query-input”, and terms of other vocabularies, which have a prefix. */
function isOfOthers(key: string): boolean {
  return key === '@context' || key.endsWith('-input') || key.includes(':');
}

function eachOf(shape: string): unknown {
  return (JSON.parse(shape) as { each?: unknown }).each;
}

function checkTypes(source: string): { line: number; message: string }[] {
  const file = path.join(PROJECT, 'tests', 'support', 'descriptions.virtual.ts');
  const host = ts.createCompilerHost(OPTIONS);
  const fileExists = host.fileExists.bind(host);
  const getSourceFile = host.getSourceFile.bind(host);
  host.fileExists = (name) => name === file || fileExists(name);
  host.getSourceFile = (name, version) =>
    name === file ? ts.createSourceFile(name, source, version) : getSourceFile(name, version);
  const found = ts.getPreEmitDiagnostics(ts.createProgram([file], OPTIONS, host));
  return found.map(({ file, start = 0, messageText }) => ({
    line: file?.getLineAndCharacterOfPosition(start).line ?? 0,
    message: ts.flattenDiagnosticMessageText(messageText, '\n').split('\n')[0] ?? '',
  }));
}

const IMPORT = "import type { Thing } from 'schema-dts';";
const OPTIONS = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  target: ts.ScriptTarget.ESNext,
  lib: ['lib.esnext.d.ts'],
  types: [],
} satisfies ts.CompilerOptions;
