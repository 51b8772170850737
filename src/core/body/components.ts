import type { z } from 'zod';
import type { ComponentDeclaration } from './component-declaration.ts';
import { figure } from './components/figure.ts';
import { gallery } from './components/gallery.ts';
import { infoBox } from './components/info-box.ts';
import { keyFigures } from './components/key-figures.ts';
import { pullQuote } from './components/pull-quote.ts';
import { relatedLinks } from './components/related-links.ts';
import { timeline, update } from './components/timeline.ts';
import { video } from './components/video.ts';

/** Every component an article body may use; nothing else of MDX is accepted. */
export const COMPONENTS = [
  figure,
  gallery,
  video,
  keyFigures,
  pullQuote,
  infoBox,
  timeline,
  update,
  relatedLinks,
] as const;

export const COMPONENT_NAMES: readonly string[] = COMPONENTS.map((component) => component.name);

export function findComponent(name: string): ComponentDeclaration | undefined {
  return COMPONENTS.find((component) => component.name === name);
}

/** What an editor calls a component; undefined where there is none of that name. */
export function componentTitle(name: string): string | undefined {
  return findComponent(name)?.props.meta()?.title;
}

type Declared = (typeof COMPONENTS)[number];

export type ComponentName = Declared['name'];

export type PropsOf<Name extends ComponentName> = z.infer<Extract<Declared, { name: Name }>['props']>;
