import type { SSRResult } from 'astro';
import { renderAllHeadContent } from 'astro/runtime/server/render/head.js';
import { htmlOf } from './html.ts';
import { keepPart } from './page-text.ts';

/** What all pages of a type have in common, taken from what Astro knows of it. */
export function pageTypeOf(result: SSRResult, moduleId: string | undefined): PageType {
  const { containsHead = false } = result.componentMetadata.get(moduleId ?? '') ?? {};
  return {
    head: String(renderAllHeadContent(result)),
    containsHead,
    inlinedScripts: result.inlinedScripts,
    resolve: (id) => result.resolve(id),
  };
}

/**
 * What a page's components are handed as they are rendered, in place of Astro's `SSRResult`, of which it has the fields
 * that both kinds of page need.
 */
export class PageResult {
  readonly type: PageType;
  readonly params: Params;
  readonly inlinedScripts: PageType['inlinedScripts'];
  readonly resolve: PageType['resolve'];
  readonly _metadata: PageState;

  constructor(type: PageType, params: Params) {
    this.type = type;
    this.params = params;
    this.inlinedScripts = type.inlinedScripts;
    this.resolve = type.resolve;
    this._metadata = {
      hasRenderedHead: false,
      headInTree: type.containsHead,
      renderedScripts: new Set(),
      templateDepth: 0,
    };
  }

  /** Makes what a component knows as `Astro`. */
  createAstro(props: Props, slots: Slots): AstroGlobal {
    return new AstroGlobal(this, props, slots);
  }
}

class AstroGlobal {
  readonly props: Props;
  readonly params: Params;
  /** Set by the component itself. */
  self: unknown;
  readonly #result: PageResult;
  readonly #slots: Slots;

  constructor(result: PageResult, props: Props, slots: Slots) {
    this.#result = result;
    this.#slots = slots;
    this.props = props;
    this.params = result.params;
  }

  /** What stands for HTML that many pages have, which is then written down with less work. */
  get keepPart() {
    return keepPart;
  }

  get slots() {
    return {
      has: (name: string) => this.#slots[name] !== undefined,
      render: (name: string) => htmlOf(this.#slots[name]?.(this.#result)),
    };
  }
}

/** What no page needs that is known before anyone asks for it. */
const BEYOND = [
  'url',
  'site',
  'request',
  'locals',
  'cookies',
  'redirect',
  'rewrite',
  'clientAddress',
  'routePattern',
];

for (const name of BEYOND) {
  Object.defineProperty(AstroGlobal.prototype, name, {
    get() {
      throw new Error(
        `Astro.${name} is not known to src/site/page-program/page-result.ts: hand it down as a prop.`,
      );
    },
  });
}

export interface PageType {
  /** The links to its styles, and what else Astro puts into its head. */
  head: string;
  /** Whether a component of the page has a `<head>`. */
  containsHead: boolean;
  inlinedScripts: SSRResult['inlinedScripts'];
  resolve: SSRResult['resolve'];
}

export type PageState = Pick<
  SSRResult['_metadata'],
  'hasRenderedHead' | 'headInTree' | 'renderedScripts' | 'templateDepth'
>;
export type Params = Record<string, string | undefined>;
export type Props = Record<string, unknown>;
export type Slots = Record<string, ((result: object) => unknown) | undefined>;
