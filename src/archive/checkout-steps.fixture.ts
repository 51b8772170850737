import { mkdirSync, renameSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import type { createCheckout } from './checkout.fixture.ts';

export function write(file: string, text: string): Step {
  return (checkout) => {
    checkout.write(file, text);
  };
}

export function remove(file: string): Step {
  return (checkout) => {
    checkout.remove(file);
  };
}

export function git(...args: string[]): Step {
  return (checkout) => checkout.git(...args);
}

export function commit(checkout: Checkout): void {
  checkout.commit();
}

export function touch(file: string): Step {
  return ({ root }) => {
    utimesSync(path.join(root, file), 1, 1);
  };
}

export function rename(from: string, to: string): Step {
  return ({ root }) => {
    mkdirSync(path.dirname(path.join(root, to)), { recursive: true });
    renameSync(path.join(root, from), path.join(root, to));
  };
}

export function failing(step: Step): Step {
  return (checkout) => {
    expect(() => step(checkout)).toThrow();
  };
}

export type Checkout = ReturnType<typeof createCheckout>;
export type Step = (checkout: Checkout) => unknown;
