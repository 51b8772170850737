import type { TestProject } from 'vitest/node';
import { writeFullArticle } from './full-article.ts';
import { buildSite, copyCheckout, type BuiltSite } from './portal.ts';

/** Builds the sample content, with an article that has everything, once for all tests of `built-site/`. */
export function setup(project: TestProject): void {
  const build = () => {
    const checkout = copyCheckout();
    writeFullArticle(checkout.root);
    project.provide('sampleSite', buildSite(checkout.root, 'sample'));
    checkout.dispose();
  };
  build();
  project.onTestsRerun(build);
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Not every test needs it, so that whether it could be built is for those to say that do. */
    sampleSite: BuiltSite;
  }
}
