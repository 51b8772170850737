import { useEditorState, type Editor } from '@tiptap/react';
import { insertItems, runInsertItem } from '../commands/insert-items.ts';
import { BUTTONS, STYLES, type ToolButton } from './buttons.ts';
import { Dropdown } from './dropdown.tsx';
import { Icon } from './icon.tsx';
import { moveFocus } from './move-focus.ts';

/** What can be done to the text; stays in sight while one scrolls. The arrow keys go from button to button. */
export function Toolbar({ editor, onRaw }: { editor: Editor; onRaw: () => void }) {
  const state = useEditorState({ editor, selector: ({ editor: now }) => readState(now) });
  const figure = insertItems.find(({ key }) => key === 'Figure');
  const button = (tool: ToolButton) => {
    const { icon, label, keys, rare, run, isOn } = tool;
    return (
      <button
        key={icon}
        type="button"
        className={`body-button${rare === true ? ' body-rare' : ''}`}
        aria-label={label}
        title={keys ? `${label} (${keys})` : label}
        aria-pressed={isOn ? state.on.includes(icon) : undefined}
        disabled={state.cannot.includes(icon)}
        onClick={() => run(editor)}
      >
        <Icon name={icon} />
      </button>
    );
  };
  return (
    <div className="body-bar" role="toolbar" aria-label="Định dạng bài" onKeyDown={moveFocus}>
      <select
        className="body-style"
        aria-label="Kiểu đoạn"
        value={state.style}
        onChange={({ target }) => {
          const level = Number(target.value);
          const chain = editor.chain().focus();
          (level === 0 ? chain.setParagraph() : chain.setNode('heading', { level })).run();
        }}
      >
        {STYLES.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
        {STYLES.some(([value]) => value === state.style) ? null : (
          <option value={state.style}>
            {state.style === '' ? 'Khối khác' : `Tiêu đề bậc ${state.style}`}
          </option>
        )}
      </select>
      {BUTTONS.slice(0, FIRST).map(button)}
      <button
        type="button"
        className="body-button body-rare"
        aria-label="Ảnh"
        title="Ảnh"
        onClick={() => {
          if (figure) runInsertItem(editor, figure);
        }}
      >
        <Icon name="picture" />
      </button>
      <Dropdown
        icon="plus"
        words="Chèn"
        items={insertItems}
        onChoose={(item) => {
          runInsertItem(editor, item);
        }}
      />
      {BUTTONS.slice(FIRST).map(button)}
      <Dropdown
        icon="more"
        words="Thêm"
        isNarrowOnly
        items={BUTTONS.filter(({ rare }) => rare).map((tool) => ({ ...tool, key: tool.icon, hint: '' }))}
        onChoose={(tool) => tool.run(editor)}
      />
      <button
        type="button"
        className="body-button body-wide body-source"
        aria-label="Mã nguồn"
        title="Xem và sửa mã nguồn"
        onClick={onRaw}
      >
        <Icon name="source" /> <span className="body-words">Mã nguồn</span>
      </button>
    </div>
  );
}

function readState(editor: Editor): ToolbarState {
  const { parent } = editor.state.selection.$from;
  const level: unknown = parent.attrs.level;
  return {
    style: parent.type.name === 'heading' ? String(level) : parent.type.name === 'paragraph' ? '0' : '',
    on: BUTTONS.filter(({ isOn }) => isOn?.(editor)).map(({ icon }) => icon),
    cannot: BUTTONS.filter(({ can }) => can && !can(editor)).map(({ icon }) => icon),
  };
}

// The picture and “Chèn” stand between what shapes words and lists and what shapes the rest.
const FIRST = 7;

interface ToolbarState {
  style: string;
  on: string[];
  cannot: string[];
}
