import { mkdirSync, writeFileSync } from 'node:fs';
import { jsonSchemaOf } from '../core/editing/json-schema.ts';
import { collections } from '../core/schema/collections.ts';

/** Where code editors find the JSON Schema of each collection; `.vscode/settings.json` points there. */
const FOLDER = '.vscode/schemas';

mkdirSync(FOLDER, { recursive: true });
for (const [name, collection] of Object.entries(collections)) {
  writeFileSync(`${FOLDER}/${name}.json`, `${JSON.stringify(jsonSchemaOf(collection), null, 2)}\n`);
}
console.log(`JSON Schemas of ${Object.keys(collections).length} collections are in ${FOLDER}/.`);
