import type { z } from 'zod';
import { ContentError } from '../problems/content-error.ts';
import { collections, placeOf, type CollectionName, type EntryData } from './collections.ts';
import { decodeText } from './decode-text.ts';
import { describeIssue } from './describe-issue.ts';
import { readYaml } from './read-yaml.ts';
import { splitFrontMatter } from './split-front-matter.ts';

/**
 * Reads one content file: decodes it, finds its collection, validates its data. Never throws for bad content;
 * `entry` is there only where the data is right. The body comes unparsed.
 */
export function readEntry(bytes: Uint8Array, file: string): ReadResult {
  const home = placeOf(file);
  if (!home) return { entry: undefined, problems: [misplaced(file)] };
  try {
    return readPlacedEntry(decodeText(bytes, file), file, home);
  } catch (error) {
    if (error instanceof ContentError) return { entry: undefined, problems: [error] };
    throw error;
  }
}

function readPlacedEntry(
  source: string,
  file: string,
  home: { collection: CollectionName; slug: string },
): ReadResult {
  const { schema, hasBody } = collections[home.collection];
  const split = hasBody ? splitFrontMatter(source, file) : undefined;
  const yaml = readYaml(split?.yaml ?? source, file, split?.yamlLine ?? 1);
  if (yaml.problems.length > 0) return { entry: undefined, problems: yaml.problems };
  const checked = (schema as z.ZodType<EntryData[CollectionName]>).safeParse(yaml.data ?? {});
  if (!checked.success) {
    const words = checked.error.issues.flatMap((issue) => describeIssue(issue, schema, yaml.data));
    const problems = words.map(
      ({ path, message, hint }) =>
        new ContentError(message, { file, field: path.join('.'), hint, ...yaml.locate(path) }),
    );
    return { entry: undefined, problems };
  }
  const body = split ? { source: split.body, firstLine: split.bodyLine } : undefined;
  const entry = { ...home, file, data: checked.data, body, locate: yaml.locate } as AnyEntry;
  return { entry, problems: [] };
}

function misplaced(file: string): ContentError {
  return new ContentError('Tệp này không nằm đúng chỗ.', {
    file,
    hint: 'Bài viết ở content/articles/<năm>/<tháng>/<ten-khong-dau>.mdx; mục khác ở thư mục của nó, đuôi .yaml.',
  });
}

export interface Entry<C extends CollectionName = CollectionName> {
  collection: C;
  slug: string;
  file: string;
  data: EntryData[C];
  /** Only for collections with a body. */
  body: { source: string; firstLine: number } | undefined;
  locate: (path: readonly PropertyKey[]) => { line: number; column: number };
}

export type AnyEntry = { [C in CollectionName]: Entry<C> }[CollectionName];

export interface ReadResult {
  entry: AnyEntry | undefined;
  problems: ContentError[];
}
