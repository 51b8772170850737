import type { ReactNode } from 'react';
import { componentTitle } from '../../../src/core/body/components.ts';
import type { Props } from '../../../src/core/editing/body/document.ts';
import { textOf } from '../looks/text-of.ts';
import { BoxText } from './box-text.tsx';
import { UpdateFrame } from './update-frame.tsx';

/** A component around text as on the site, with room for the text. */
export function BoxFrame({ name, ...rest }: BoxFrameProps): ReactNode {
  const title = textOf(rest.props.title);
  if (name === 'Update') return <UpdateFrame {...rest} />;
  if (name === 'Timeline')
    return (
      <section className="timeline">
        {title ? <h2 contentEditable={false}>{title}</h2> : null}
        <BoxText className="timeline-updates" />
      </section>
    );
  return (
    <aside className="info-box">
      <h2 contentEditable={false}>{title || (componentTitle(name) ?? name)}</h2>
      <BoxText className="info-box-text" />
    </aside>
  );
}

export interface BoxFrameProps {
  name: string;
  props: Props;
  onChange: (props: Props) => void;
  /** Puts the caret into the text. */
  onWrite: () => void;
}
