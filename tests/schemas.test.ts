import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { jsonSchemaOf } from '../src/core/editing/json-schema.ts';
import { collections } from '../src/core/schema/collections.ts';
import { PROJECT } from './support/portal.ts';

it.each(Object.entries(collections))(
  'has the JSON Schema of %s for code editors (npm run schemas)',
  (name, collection) => {
    const file = path.join(PROJECT, '.vscode', 'schemas', `${name}.json`);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(jsonSchemaOf(collection));
  },
);
