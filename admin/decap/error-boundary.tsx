import { Component, type ReactNode } from 'react';
import { keptDrafts } from '../never-lost/kept-drafts.ts';
import { textOf } from '../never-lost/open-form.ts';

/** Stands in for Decap's: when the desk itself fails, the text being written can still be copied out. */
export default class ErrorBoundary extends Component<{ children?: ReactNode }, State> {
  override state: State = { failure: undefined, backup: undefined };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }

  override componentDidCatch(error: unknown): void {
    console.error(error);
    keptDrafts.latest().then(
      (draft) => {
        this.setState({ backup: draft && textOf(draft.collection, draft.data) });
      },
      () => undefined,
    );
  }

  override render() {
    const { failure, backup } = this.state;
    if (failure === undefined) return this.props.children;
    return (
      <main className="desk-wait">
        <h1>Bàn biên tập gặp lỗi</h1>
        <p>Hãy tải lại trang này. Nếu vẫn lỗi, gửi phần chi tiết ở dưới cho người quản trị.</p>
        <button
          type="button"
          className="desk-primary"
          onClick={() => {
            location.reload();
          }}
        >
          Tải lại
        </button>
        {backup === undefined ? null : (
          <>
            <h2>Bài đang viết</h2>
            <p>Hãy chép ra nơi khác trước khi tải lại.</p>
            <textarea readOnly rows={12} value={backup} />
          </>
        )}
        <h2>Chi tiết</h2>
        <pre>{failure}</pre>
      </main>
    );
  }
}

interface State {
  failure: string | undefined;
  backup: string | undefined;
}
