import { describe, expect, it } from 'vitest';
import { collections } from '../schema/collections.ts';
import type { CollectionDeclaration } from '../schema/collection.ts';
import { jsonSchemaOf } from './json-schema.ts';

const all: CollectionDeclaration[] = Object.values(collections);

describe('jsonSchemaOf', () => {
  it.each(all)('names every field of $name with its label, and nothing of the form', (declaration) => {
    const { properties, additionalProperties, title } = jsonSchemaOf(declaration) as unknown as JsonSchema;
    expect(title).toBe(declaration.label);
    expect(additionalProperties).toBe(false);
    expect(Object.keys(properties)).toEqual(Object.keys(declaration.schema.shape));
    for (const property of Object.values(properties)) expect(property.title).toMatch(/\p{L}/u);
    expect(JSON.stringify(properties)).not.toMatch(/"(?:widget|relation|options)":/);
  });

  it('asks only for what must be there', () => {
    const { required } = jsonSchemaOf(collections.articles) as unknown as JsonSchema;
    expect(required).toEqual(['id', 'title', 'standfirst', 'status', 'publishedAt', 'authors', 'topics']);
  });

  it('says how times and days are written', () => {
    const { properties } = jsonSchemaOf(collections.articles) as unknown as JsonSchema;
    expect('2025-04-07T20:14+07:00').toMatch(new RegExp(String(properties.publishedAt?.pattern)));
    expect('2025-04-07 20:14').not.toMatch(new RegExp(String(properties.publishedAt?.pattern)));
  });
});

interface JsonSchema {
  title: string;
  required: string[];
  additionalProperties: boolean;
  properties: Record<string, { title: string; pattern?: string }>;
}
