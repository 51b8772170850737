import type { z } from 'zod';

/** What a component of the article body is: its words for the editor, its props, and what search reads of it. */
export interface ComponentDeclaration<Name extends string = string, Props extends z.ZodObject = z.ZodObject> {
  name: Name;
  props: Props;
  /** True when Markdown may stand between its tags. */
  holdsMarkdown: boolean;
  /** The only component it may stand in, and has to. */
  within?: string;
  /** The only component that may stand between its tags, and nothing else. */
  holdsOnly?: string;
  /** The lines of its own text, without what stands between its tags. */
  text(props: z.infer<Props>): string[];
  /** The pictures its props name. */
  images?(props: z.infer<Props>): string[];
  /** The articles its props name. */
  articleIds?(props: z.infer<Props>): string[];
}

/** Declares a component; gives the types of `name` and `props` to the registry. */
export function declareComponent<const Name extends string, Props extends z.ZodObject>(
  declaration: ComponentDeclaration<Name, Props>,
): ComponentDeclaration<Name, Props> {
  return declaration;
}
