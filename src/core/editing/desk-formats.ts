import { z } from 'zod';
import type { CollectionDeclaration } from '../schema/collection.ts';
import { collections } from '../schema/collections.ts';
import { readForm, writeForm, type FormData, type FormShape } from './entry-form.ts';

/** The name of the file format of a collection of the desk. */
export function formatName(collection: string): string {
  return `${collection}-file`;
}

/** One file format a collection, since a file is written in the order of its own schema. */
export function deskFormats(): DeskFormat[] {
  const all: CollectionDeclaration[] = Object.values(collections);
  const single = all.filter(({ place }) => place.kind === 'file');
  // Decap has one format for all files of a group; their fields have different names.
  const settings = {
    hasBody: false,
    schema: z.object(Object.assign({}, ...single.map(({ schema }) => schema.shape))),
  };
  return [
    ...all.filter((declaration) => !single.includes(declaration)).map((each) => formatOf(each.name, each)),
    formatOf('settings', settings),
  ];
}

function formatOf(collection: string, shape: FormShape): DeskFormat {
  return {
    name: formatName(collection),
    extension: shape.hasBody ? 'mdx' : 'yaml',
    fromFile: (source) => readForm(source, shape),
    toFile: (form) => writeForm(form, shape),
  };
}

export interface DeskFormat {
  name: string;
  extension: string;
  fromFile: (source: string) => FormData;
  toFile: (form: FormData) => string;
}
