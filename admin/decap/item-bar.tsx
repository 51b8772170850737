import type { ComponentType, ReactNode } from 'react';

/** Stands in for the bar over an item of a list: what opens, moves and removes it, with names to hear. */
export default function ItemBar({
  collapsed,
  onCollapseToggle,
  onRemove,
  dragHandle: Handle,
  id,
}: ItemBarProps) {
  return (
    <div className="desk-item-bar">
      {onCollapseToggle ? (
        <button
          type="button"
          aria-expanded={!collapsed}
          aria-label={collapsed ? 'Mở mục này' : 'Thu mục này lại'}
          onClick={onCollapseToggle}
        >
          <span aria-hidden="true" className={collapsed ? '' : 'desk-down'}>
            ›
          </span>
        </button>
      ) : null}
      {Handle ? (
        <Handle id={id}>
          <span className="desk-handle" title="Kéo để đổi chỗ">
            <span className="desk-hidden">Kéo để đổi chỗ</span>
          </span>
        </Handle>
      ) : null}
      {onRemove ? (
        <button type="button" aria-label="Bỏ mục này" onClick={onRemove}>
          ×
        </button>
      ) : null}
    </div>
  );
}

interface ItemBarProps {
  collapsed?: boolean;
  onCollapseToggle?: (() => void) | null;
  onRemove?: () => void;
  dragHandle?: ComponentType<{ id: string; children: ReactNode }>;
  id: string;
}
