import { formatDate } from '../../src/core/text/date.ts';
import { newsroom } from '../newsroom.ts';
import { showNotDone } from '../notices.ts';

/** The drafts discarded of late; each can be got back. */
export function Discarded({ drafts, onRecovered }: DiscardedProps) {
  if (drafts.length === 0) return null;
  const recover = async (id: string) => {
    try {
      await newsroom.client.save('recoverDraft', { id });
    } catch (error) {
      showNotDone('Chưa lấy lại được', error);
    }
    await onRecovered();
  };
  return (
    <details className="desk-discarded">
      <summary>Đã bỏ gần đây ({drafts.length})</summary>
      <ul>
        {drafts.map(({ id, title, on }) => (
          <li key={id}>
            <span>
              {title}, bỏ ngày {formatDate(on)}
            </span>
            <button
              type="button"
              className="desk-small"
              aria-label={`Lấy lại: ${title}`}
              onClick={() => void recover(id)}
            >
              Lấy lại
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

export interface DiscardedDraft {
  id: string;
  title: string;
  on: string;
}

interface DiscardedProps {
  drafts: readonly DiscardedDraft[];
  onRecovered: () => Promise<void>;
}
