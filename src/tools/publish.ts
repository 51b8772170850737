import { enableCompileCache } from 'node:module';
import path from 'node:path';

const COMPILED = path.resolve(import.meta.dirname, '../../.cache/compiled');

// Node would take the types off every file and compile it anew each time: a third of a small publish.
enableCompileCache(COMPILED);
process.env.NODE_COMPILE_CACHE ??= COMPILED;
await import('./publish-site.ts');
