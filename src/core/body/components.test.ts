import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { COMPONENTS } from './components.ts';

describe('COMPONENTS', () => {
  it.each(COMPONENTS.map((component) => [component.name, component] as const))(
    'has Vietnamese words for %s and each of its props',
    (_, { props }) => {
      expect(props.meta()).toMatchObject({ title: expect.any(String), description: expect.any(String) });
      const { properties = {} } = z.toJSONSchema(props, { io: 'input' });
      for (const field of Object.values(properties)) {
        expect(field).toMatchObject({ title: expect.any(String), description: expect.any(String) });
      }
    },
  );
});
