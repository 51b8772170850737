import type { ComponentName, PropsOf } from './components.ts';

/** A piece of an article body, in reading order: finished HTML, or a component the site renders. */
export type Segment = HtmlSegment | ComponentSegment;

export interface HtmlSegment {
  kind: 'html';
  html: string;
}

/** Discriminated by `name`; `children` is empty for components that hold no Markdown, `anchor` the id of an `Update`. */
export type ComponentSegment = {
  [Name in ComponentName]: {
    kind: 'component';
    name: Name;
    props: PropsOf<Name>;
    children: Segment[];
    anchor?: string | undefined;
  };
}[ComponentName];
