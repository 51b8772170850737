import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * A store of that name which is one for the whole process: the pages are bundled with copies of the archive's modules
 * of their own, and what one copy sets the other must see.
 */
export function sharedStorage<T>(name: string): AsyncLocalStorage<T> {
  const shared = globalThis as Record<symbol, unknown>;
  const key = Symbol.for(`nhip.${name}`);
  shared[key] ??= new AsyncLocalStorage<T>();
  return shared[key] as AsyncLocalStorage<T>;
}
