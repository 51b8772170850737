import { enableCompileCache } from 'node:module';
import path from 'node:path';

const COMPILED = path.resolve(import.meta.dirname, '../../.cache/compiled');

// Node would take the types off every file and compile it anew each time: a third of a small publish. Plain
// JavaScript, so that what takes types off is not even loaded.
enableCompileCache(COMPILED);
process.env.NODE_COMPILE_CACHE ??= COMPILED;
await import('./publish-site.ts');
