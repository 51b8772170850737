import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { CollectionDeclaration } from '../schema/collection.ts';
import { collections } from '../schema/collections.ts';
import { SETTINGS } from '../schema/words.ts';
import { deskConfig, type DeskCollection } from './desk-config.ts';
import { deskField, type DeskField } from './desk-field.ts';
import { deskFormats } from './desk-formats.ts';
import { LISTED } from './entry-list.ts';
import { unwrapOptional } from './field-order.ts';

const config = deskConfig({ now: new Date('2025-01-01T02:00:00Z') });
const all: CollectionDeclaration[] = Object.values(collections);

describe('deskConfig', () => {
  it.each(all)('has exactly one form field for every field of $name', ({ name, schema, hasBody }) => {
    const fields = formOf(name).filter((field) => !(hasBody && /^(?:body|desk_)/.test(field.name)));
    expect(namesInForm(fields).sort()).toEqual(namesInSchema(schema).sort());
    expect(new Set(fields.map((field) => field.name)).size).toBe(fields.length);
  });

  it.each(all)('labels every field of $name, and asks for what the schema asks for', ({ name, schema }) => {
    for (const field of formOf(name)) {
      expect(field.label).toMatch(/\p{L}/u);
      const part = schema.shape[field.name] as z.ZodType | undefined;
      const isMadeByDesk = field.widget === 'article-id';
      if (part && !isMadeByDesk) expect(field.required === false).toBe(part instanceof z.ZodOptional);
    }
  });

  it('has a list for every form, in one order', () => {
    expect(config.collections.map(({ name }) => name)).toEqual([...LISTED, 'settings']);
    expect(config.collections.at(-1)?.files?.map(({ name }) => name)).toEqual([...SETTINGS]);
  });

  it('has a body only where files have one, after the standfirst, and never rewrites it', () => {
    for (const { name, hasBody } of all) {
      const body = formOf(name).filter((field) => field.name === 'body');
      expect(body).toHaveLength(hasBody ? 1 : 0);
      if (hasBody) expect(body[0]?.widget).toBe('article-body');
    }
    expect(
      formOf('articles')
        .slice(0, 3)
        .map(({ name }) => name),
    ).toEqual(['title', 'standfirst', 'body']);
  });

  it('names every file its collection names, and a format for each', () => {
    const formats = deskFormats().map(({ name }) => name);
    for (const { name, place } of all) {
      const collection = collectionOf(name);
      if (place.kind === 'file') expect(collection.files?.map(({ file }) => file)).toContain(place.file);
      else expect(collection.folder).toBe(place.folder);
      expect(formats).toContain(collection.format);
    }
  });

  it('keeps the names the desk carries along free of fields', () => {
    for (const { schema } of all) {
      expect(Object.keys(schema.shape).filter((name) => name.startsWith('desk') || name === 'body')).toEqual(
        [],
      );
    }
  });

  it('starts a new article as a draft of now, in Hanoi', () => {
    const start = Object.fromEntries(formOf('articles').map((field) => [field.name, field.default]));
    expect(start).toMatchObject({ status: 'draft', publishedAt: '2025-01-01T09:00+07:00' });
  });

  it('points every reference at a collection and the field it stores', () => {
    const relations = all.flatMap(({ name }) => formOf(name)).filter(({ widget }) => widget === 'relation');
    expect(relations.length).toBeGreaterThan(5);
    for (const { collection, value_field, search_fields, display_fields } of relations) {
      expect(Object.keys(collections)).toContain(collection);
      expect(value_field).toBe(collection === 'articles' ? 'id' : '{{slug}}');
      expect(display_fields).toEqual(search_fields);
    }
  });

  it('says whether readers see an article in words that are no step of the workflow', () => {
    const status = formOf('articles').find(({ name }) => name === 'status');
    expect(status?.options).toEqual([
      { value: 'published', label: 'Hiện trên trang' },
      { value: 'draft', label: 'Ẩn khỏi trang' },
    ]);
  });

  it('sends texts through review and saves the rest at once; there a new article is public once published', () => {
    const reviewed = deskConfig({ now: new Date('2025-01-01T02:00Z'), isReviewed: true });
    expect(reviewed.publish_mode).toBe('editorial_workflow');
    const through = reviewed.collections.filter(({ workflow }) => workflow).map(({ name }) => name);
    expect(through).toEqual(['articles', 'pages']);
    const [articles] = reviewed.collections;
    expect(articles?.fields?.find(({ name }) => name === 'status')?.default).toBe('published');
  });

  it('keeps an article by the year and month of its publication', () => {
    expect(collectionOf('articles').path).toBe('{{desk_year}}/{{desk_month}}/{{slug}}');
  });
});

describe('deskField', () => {
  it('refuses a field of which nobody said how it is edited', () => {
    expect(() => deskField('x', z.string())).toThrow('"x" declares no widget');
  });
});

function collectionOf(name: string): DeskCollection {
  const found = config.collections.find(
    (collection) => collection.name === name || collection.files?.some((file) => file.name === name),
  );
  if (!found) throw new Error(`no ${name}`);
  return found;
}

function formOf(name: string): DeskField[] {
  const collection = collectionOf(name);
  return collection.fields ?? collection.files?.find((file) => file.name === name)?.fields ?? [];
}

function namesInForm(fields: readonly DeskField[], prefix = ''): string[] {
  return fields.flatMap(({ name, fields: inner }) => [
    prefix + name,
    ...(inner ? namesInForm(inner, `${prefix}${name}.`) : []),
  ]);
}

function namesInSchema(schema: z.ZodType, prefix = ''): string[] {
  const inner = unwrapOptional(schema);
  if (inner instanceof z.ZodArray) return namesInSchema(inner.element as z.ZodType, prefix);
  if (!(inner instanceof z.ZodObject)) return [];
  return Object.entries(inner.shape).flatMap(([name, field]) => [
    prefix + name,
    ...namesInSchema(field as z.ZodType, `${prefix}${name}.`),
  ]);
}
