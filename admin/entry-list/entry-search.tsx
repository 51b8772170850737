import { useEffect, useId, useRef, useState } from 'react';

/** The search box of a list: tells what is typed once the typing pauses. */
export function EntrySearch({ text, label, onText }: EntrySearchProps) {
  const [typed, setTyped] = useState(text);
  const told = useRef(text);
  const id = useId();
  // The address changed by other means than typing here.
  useEffect(() => {
    if (text === told.current) return;
    told.current = text;
    setTyped(text);
  }, [text]);
  useEffect(() => {
    if (typed.trim() === told.current) return undefined;
    const timer = setTimeout(() => {
      told.current = typed.trim();
      onText(told.current);
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [typed]);
  return (
    <div className="desk-list-search">
      <label htmlFor={id} className="desk-hidden">
        {label}
      </label>
      <input
        id={id}
        type="search"
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        placeholder={label}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
        }}
      />
    </div>
  );
}

const PAUSE_MS = 120;

interface EntrySearchProps {
  text: string;
  label: string;
  onText: (text: string) => void;
}
