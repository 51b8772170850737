import type { z } from 'zod';

/** What a collection of content files is: its words, where its files lie, and the schema of their data. */
export interface CollectionDeclaration {
  name: string;
  label: string;
  /** Used inside sentences: "một bài viết". */
  singular: string;
  place: CollectionPlace;
  /** True for MDX files: front matter and an article body. False for YAML files. */
  hasBody: boolean;
  schema: z.ZodObject;
}

export type CollectionPlace =
  /** `<folder>/<yyyy>/<mm>/<slug>.mdx` */
  | { kind: 'dated'; folder: string }
  /** `<folder>/<slug>.<extension>` */
  | { kind: 'flat'; folder: string }
  /** One file. */
  | { kind: 'file'; file: string };
