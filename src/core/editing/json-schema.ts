import { z } from 'zod';
import type { CollectionDeclaration } from '../schema/collection.ts';

/** The JSON Schema of a collection's data (or front matter), for code editors: labels and hints included. */
export function jsonSchemaOf({ label, schema }: CollectionDeclaration): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    io: 'input',
    override: ({ jsonSchema, zodSchema }) => {
      const node = jsonSchema as Record<string, unknown>;
      const rule = PATTERNS[String(node.widget)];
      if (rule && !node.pattern) node.pattern = rule;
      if (node.options && zodSchema._zod.def.type === 'enum')
        node.enumDescriptions = Object.values(node.options);
      delete node.widget;
      delete node.relation;
      delete node.options;
    },
  });
  return { $schema, title: label, ...rest };
}

// The forms a refinement checks, which JSON Schema cannot say otherwise.
const PATTERNS: Record<string, string> = {
  'hanoi-datetime': '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}\\+07:00$',
  date: '^\\d{4}-\\d{2}-\\d{2}$',
};
