import { useRef, useState } from 'react';
import type { EditingNeeds } from './editing-needs.ts';
import { RawView } from './raw-view.tsx';
import { useBodyText } from './use-body-text.ts';
import { VisualView, type VisualHandle } from './visual-view.tsx';

/**
 * The body of an article: as it will look, or as its source. A body the parser cannot read opens as source, with
 * the fault at its line. Opening alone never calls `onChange`.
 */
export function BodyEditor({ value, onChange, ...needs }: BodyEditorProps) {
  const text = useBodyText(value ?? '', onChange);
  const visual = useRef<VisualHandle>(null);
  const [isRawWanted, setRawWanted] = useState(false);
  const [place, setPlace] = useState<number>();
  const isBroken = text.opened.problem !== undefined;
  // Stays there once mended: nobody wants the page to turn over while typing.
  if (isBroken && !isRawWanted) setRawWanted(true);
  const isRaw = isRawWanted || isBroken;

  const showRaw = () => {
    visual.current?.flush();
    setPlace(visual.current?.place(text.current()));
    setRawWanted(true);
  };
  const showVisual = (offset: number) => {
    const { problem } = text.reopen();
    if (problem) return;
    setPlace(offset);
    setRawWanted(false);
  };

  return (
    <div className={`${needs.className} desk-body`}>
      {isRaw ? (
        <RawView
          {...needs}
          value={text.current()}
          problem={text.opened.problem}
          place={place}
          onChange={text.typeSource}
          onCheck={text.reopen}
          onVisual={showVisual}
        />
      ) : (
        <VisualView
          {...needs}
          key={text.opened.serial}
          ref={visual}
          opened={text.opened}
          place={place}
          onChange={text.emit}
          onRaw={showRaw}
        />
      )}
    </div>
  );
}

interface BodyEditorProps extends EditingNeeds {
  value: string | undefined;
  onChange: (value: string) => void;
}
