/** A drawn sign of the toolbar; the button around it says it in words. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" className="body-icon">
      <path d={PATHS[name]} />
    </svg>
  );
}

const PATHS = {
  bold: 'M6 4h5a3 3 0 0 1 0 6H6zm0 6h6a3 3 0 0 1 0 6H6zM6 4v12',
  italic: 'M8 4h7M5 16h7M12 4 8 16',
  strike:
    'M4 10h12M14 6c-.6-1.4-2-2-4-2-2.4 0-4 1-4 2.800C6 8 7 9 8 9.500M6 14c.6 1.4 2 2 4 2 2.4 0 4-1 4-2.8 0-.7-.2-1.2-.6-1.7',
  code: 'M5 5h10M10 5v10M8 15h4M5 5v2M15 5v2',
  source: 'M7 6 3 10l4 4M13 6l4 4-4 4',
  link: 'M8.5 11.500a3 3 0 0 0 4.2 0l2.8-2.800a3 3 0 0 0-4.2-4.200l-1 1M11.5 8.500a3 3 0 0 0-4.2 0l-2.8 2.800a3 3 0 0 0 4.2 4.200l1-1',
  bulletList: 'M8 5h9M8 10h9M8 15h9M3.5 5h.1M3.5 10h.1M3.5 15h.1',
  orderedList: 'M8 5h9M8 10h9M8 15h9M2.8 3.6 4 3v4M2.8 13.200c.4-.9 2-.8 2 .2 0 .8-2 1.6-2 2.600h2.2',
  taskList: 'M9 5h8M9 15h8M2.5 5l1.5 1.500L6.5 3.500M2.5 15 4 16.5 6.5 13.500M9 10h8',
  blockquote: 'M4 4v12M8 6h9M8 10h9M8 14h6',
  table: 'M3 4h14v12H3zM3 8h14M3 12h14M8 8v8M12.5 8v8',
  note: 'M3 5h7M3 9h7M3 13h12M3 17h9M13 4l1.5-1v5',
  picture: 'M3 4h14v12H3zM3 14l4-4 3 3 3-4 4 4M7 7.500h.1',
  plus: 'M10 4v12M4 10h12',
  more: 'M5 10h.1M10 10h.1M15 10h.1',
  up: 'M10 16V4M5 9l5-5 5 5',
  down: 'M10 4v12M5 11l5 5 5-5',
  undo: 'M7 4 3 8l4 4M3 8h9a4.5 4.5 0 0 1 0 9H9',
  redo: 'M13 4l4 4-4 4M17 8H8a4.5 4.5 0 0 0 0 9h3',
  edit: 'M4 16l1-4 8-8 3 3-8 8zM11.5 5.500l3 3',
  remove: 'M4 6h12M8 6V4h4v2M6 6l.7 10h6.600L14 6',
  drag: 'M7 5h.1M13 5h.1M7 10h.1M13 10h.1M7 15h.1M13 15h.1',
} as const;

export type IconName = keyof typeof PATHS;
