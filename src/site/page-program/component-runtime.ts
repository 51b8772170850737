import type { SSRResult } from 'astro';
import {
  addAttribute as addAnyAttribute,
  Fragment,
  spreadAttributes,
  voidElementNames,
} from 'astro/runtime/server/index.js';
import { renderAllHeadContent } from 'astro/runtime/server/render/head.js';
import { toAttributeString } from 'astro/runtime/server/render/util.js';
import { fillIn, Html } from './html.ts';
import { PageResult, type Props, type Slots } from './page-result.ts';

// What Astro's compiler makes of components calls these functions. In the program that renders pages they stand in the
// place of `astro/compiler-runtime`: they hand text up instead of writing it into streams, which takes a quarter of the
// work of a whole build. Each says what Astro's own says of the same name; a test holds every page of the sample content
// against Astro's. What they know nothing of (islands, `server:defer`, view transitions) is Astro's, or refused.

export * from 'astro/runtime/compiler/index.js';

const OURS = Symbol('component of the page program');
const NOTHING = new Html('');

export function createComponent(render: Component, moduleId?: string, propagation?: string): Component {
  // `isAstroComponentFactory` lets Astro render it in an MDX page.
  return Object.assign(render, { isAstroComponentFactory: true, moduleId, propagation, [OURS]: true });
}

/** Whether something was made by {@link createComponent}. */
export function isComponent(value: unknown): value is Component {
  return typeof value === 'function' && OURS in value;
}

export function render(texts: TemplateStringsArray, ...values: unknown[]): unknown {
  return fillIn(texts, values);
}

/** @throws {Error} of what is neither a component of Astro nor the name of a tag, and of what only Astro's own can do */
export function renderComponent(
  result: Result,
  name: string,
  component: unknown,
  props: Props,
  slots: Slots = {},
): unknown {
  for (const key in props) if (BEYOND.has(key.slice(0, 7))) throw new Error(`<${name}>: ${key} ${NOT_HERE}`);
  if (isComponent(component)) return component(result, props, slots);
  if (component === Fragment) return slots.default?.(result);
  if (typeof component !== 'string') throw new Error(`<${name}>: what is no component of Astro ${NOT_HERE}`);
  const content = slots.default?.(result);
  const isVoid = content === undefined && voidElementNames.test(component);
  return fillIn(
    [`<${component}`, isVoid ? '/>' : '>', isVoid ? '' : `</${component}>`],
    [spreadAttributes(props), content],
  );
}

/** On a component, as opposed to a tag. */
const BEYOND = new Set(['class:l', 'client:', 'server:']);
const NOT_HERE = 'is not rendered by src/site/page-program/component-runtime.ts.';

export function renderSlot(result: Result, slot: Slots[string], fallback?: unknown): unknown {
  return slot ? slot(result) : fallback;
}

export function addAttribute(value: unknown, key: string): unknown {
  if (typeof value !== 'string' || value === '' || !isOrdinary(key)) return addAnyAttribute(value, key);
  return new Html(` ${key}="${toAttributeString(value)}"`);
}

const ordinary = new Map<string, boolean>();

/** Whether a text stands in the attribute as it is. */
function isOrdinary(key: string): boolean {
  let is = ordinary.get(key);
  if (is === undefined) {
    is = String(addAnyAttribute('x', key)) === ` ${key}="x"`;
    ordinary.set(key, is);
  }
  return is;
}

export function renderHead(result: Result): Html {
  result._metadata.hasRenderedHead = true;
  return new Html(result instanceof PageResult ? result.type.head : String(renderAllHeadContent(result)));
}

/** For a page without a `<head>` of its own. */
export function maybeRenderHead(result: Result): Html {
  const { hasRenderedHead, headInTree } = result._metadata;
  return hasRenderedHead || headInTree ? NOTHING : renderHead(result);
}

/** Each script once in a page. */
export function renderScript(result: Result, id: string): Html | Promise<Html> {
  const { renderedScripts, templateDepth } = result._metadata;
  if (renderedScripts.has(id) && templateDepth === 0) return NOTHING;
  if (templateDepth === 0) renderedScripts.add(id);
  const inlined = result.inlinedScripts.get(id);
  if (inlined === undefined) return linkScript(result, id);
  return inlined === '' ? NOTHING : new Html(`<script type="module">${inlined}</script>`);
}

async function linkScript(result: Result, id: string): Promise<Html> {
  return new Html(`<script type="module" src="${await result.resolve(id)}"></script>`);
}

export function templateEnter(result: Result): Html {
  result._metadata.templateDepth += 1;
  return NOTHING;
}

export function templateExit(result: Result): Html {
  result._metadata.templateDepth -= 1;
  return NOTHING;
}

/** Astro's own where an MDX page, which Astro renders, holds components of ours. */
type Result = PageResult | SSRResult;

type Component = (result: Result, props: Props, slots: Slots) => unknown;
