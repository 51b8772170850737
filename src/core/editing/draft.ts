import { ContentError } from '../problems/content-error.ts';
import { placeOf } from '../schema/collections.ts';
import { readYaml } from '../schema/read-yaml.ts';
import { splitFrontMatter } from '../schema/split-front-matter.ts';

/**
 * Whether a file says of itself that no reader sees it, however wrong the rest of it is. What has no status, or
 * one that cannot be read, is no draft.
 */
export function isDraft(source: string, file: string): boolean {
  if (placeOf(file)?.collection !== 'articles') return false;
  try {
    const { yaml, yamlLine } = splitFrontMatter(source.replace(/^\uFEFF/, ''), file);
    const { data } = readYaml(yaml, file, yamlLine);
    return typeof data === 'object' && (data as { status?: unknown } | null)?.status === 'draft';
  } catch (error) {
    if (error instanceof ContentError) return false;
    throw error;
  }
}
