import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { COMPONENTS } from './components.ts';

describe('COMPONENTS', () => {
  it.each(COMPONENTS.map((component) => [component.name, component] as const))(
    'has Vietnamese words for %s and each of its props',
    (_, { props }) => {
      const schema = z.toJSONSchema(props, { io: 'input' });
      for (const part of [schema, ...Object.values(schema.properties ?? {})]) {
        const { title, description } = part as { title?: string; description?: string };
        expect(title).toBeTruthy();
        expect(description).toBeTruthy();
      }
    },
  );
});
