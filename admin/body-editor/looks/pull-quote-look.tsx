import type { Props } from '../../../src/core/editing/body/document.ts';
import { textOf } from './text-of.ts';

/** `PullQuote` in the editor. */
export function PullQuoteLook({ quote, speaker, role }: Props) {
  return (
    <figure className="pull-quote">
      <blockquote>{textOf(quote) || '…'}</blockquote>
      <figcaption>
        <cite>{textOf(speaker)}</cite>
        {textOf(role) ? `, ${textOf(role)}` : null}
      </figcaption>
    </figure>
  );
}
