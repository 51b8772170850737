/** Stands in for the bar over a group or a list: a button that says in words what it opens. */
export default function GroupBar(props: GroupBarProps) {
  const { collapsed, onCollapseToggle, heading, group, isFilled, allowAdd, onAdd, label } = props;
  const name = group?.toLowerCase();
  const words = name ? `${collapsed ? (isFilled ? 'Sửa' : 'Thêm') : 'Thu lại'} ${name}` : heading;
  return (
    <div className="desk-group-bar">
      <button
        type="button"
        className="desk-small"
        aria-expanded={!collapsed}
        onClick={onCollapseToggle ?? undefined}
      >
        <span aria-hidden="true" className={collapsed ? 'desk-chevron' : 'desk-chevron desk-down'}>
          ›
        </span>
        {words}
      </button>
      {name && collapsed && isFilled && heading ? <span className="desk-summary">{heading}</span> : null}
      {allowAdd && onAdd ? (
        <button type="button" className="desk-small" onClick={onAdd}>
          Thêm {label}
        </button>
      ) : null}
    </div>
  );
}

interface GroupBarProps {
  collapsed?: boolean;
  onCollapseToggle?: (() => void) | null;
  heading?: string | false;
  /** Of a group: its name, and whether anything is in it. */
  group?: string;
  isFilled?: boolean;
  /** Of a list. */
  allowAdd?: boolean;
  onAdd?: () => void;
  label?: string;
}
