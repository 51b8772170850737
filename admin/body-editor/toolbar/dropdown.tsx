import { useEffect, useId, useRef, useState } from 'react';
import { Icon, type IconName } from './icon.tsx';

/** A button of the toolbar that opens a list of things to do. */
export function Dropdown<Item extends DropdownItem>({
  icon,
  words,
  items,
  isNarrowOnly,
  onChoose,
}: Props<Item>) {
  const [isOpen, setOpen] = useState(false);
  const holder = useRef<HTMLSpanElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const id = useId();

  useEffect(() => {
    if (!isOpen) return;
    holder.current?.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
    const onPointer = ({ target }: PointerEvent) => {
      if (target instanceof Node && !holder.current?.contains(target)) setOpen(false);
    };
    document.addEventListener('pointerdown', onPointer);
    return () => {
      document.removeEventListener('pointerdown', onPointer);
    };
  }, [isOpen]);

  return (
    <span ref={holder} className={`body-dropdown${isNarrowOnly === true ? ' body-narrow' : ''}`}>
      <button
        ref={opener}
        type="button"
        className="body-button body-wide"
        aria-label={words}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        <Icon name={icon} /> <span className="body-words">{words}</span>
      </button>
      {isOpen ? (
        <div
          id={id}
          role="menu"
          aria-label={words}
          className="body-menu"
          onKeyDown={(event) => {
            if (event.key === 'Escape') {
              event.stopPropagation();
              setOpen(false);
              opener.current?.focus();
              return;
            }
            const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="menuitem"]')];
            const at = all.indexOf(document.activeElement as HTMLElement);
            const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
            if (to === undefined) return;
            event.preventDefault();
            all.at(to % all.length)?.focus();
          }}
        >
          {items.map((item) => (
            <button
              key={item.key}
              type="button"
              role="menuitem"
              tabIndex={-1}
              onClick={() => {
                setOpen(false);
                onChoose(item);
              }}
            >
              {item.label}
              {item.hint ? <small>{item.hint}</small> : null}
            </button>
          ))}
        </div>
      ) : null}
    </span>
  );
}

export interface DropdownItem {
  key: string;
  label: string;
  hint: string;
}

interface Props<Item> {
  icon: IconName;
  words: string;
  items: readonly Item[];
  /** Only where the buttons it stands for have no room. */
  isNarrowOnly?: boolean;
  onChoose: (item: Item) => void;
}
