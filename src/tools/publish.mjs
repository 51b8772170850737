import { enableCompileCache } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { findPublisher } from './kept-publisher.mjs';

const PROJECT = path.resolve(import.meta.dirname, '../..');
const COMPILED = path.join(PROJECT, '.cache', 'compiled');

// Node would take the types off every file and compile it anew each time: a third of a small publish. Plain
// JavaScript, so that what takes types off is not even loaded.
enableCompileCache(COMPILED);
process.env.NODE_COMPILE_CACHE ??= COMPILED;
const kept = findPublisher(PROJECT);
await import(kept === undefined ? './publish-site.ts' : pathToFileURL(kept).href);
