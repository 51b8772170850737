import type { ReactNode } from 'react';

/** A calm line under the toolbar with what one can do about it. */
export function Bar({ children, actions }: BarProps) {
  return (
    <div className="desk-bar" role="status">
      <p>{children}</p>
      <div className="desk-row">
        {actions.map(({ label, act }) => (
          <button key={label} type="button" className="desk-small" onClick={act}>
            {label}
          </button>
        ))}
      </div>
    </div>
  );
}

interface BarProps {
  children: ReactNode;
  actions: readonly { label: string; act: () => void }[];
}
