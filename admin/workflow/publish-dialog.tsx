import { useState } from 'react';
import { sayTime, standingOf } from '../../src/core/editing/standing.ts';
import { toStamp } from '../../src/core/text/date.ts';
import type { OpenForm } from '../never-lost/open-form.ts';
import { openReactDialog } from '../open-dialog.ts';

/** Says what publishing will do and asks; undefined when the editor thinks better of it. */
export function askPublishing(form: OpenForm, isNew: boolean): Promise<PublishChoice | undefined> {
  return new Promise((resolve) => {
    let choice: PublishChoice | undefined;
    const onClose = () => {
      resolve(choice);
    };
    openReactDialog({ className: 'desk-publish', labelledBy: 'desk-publish-title', onClose }, (close) => {
      const done = (chosen?: PublishChoice) => {
        choice = chosen;
        close();
      };
      return <PublishDialog form={form} isNew={isNew} now={toStamp(new Date())} done={done} />;
    });
  });
}

function PublishDialog({ form, isNew, now, done }: PublishDialogProps) {
  const { title, status, publishedAt } = form.data();
  const stamp = typeof publishedAt === 'string' ? publishedAt : '';
  const isOld = isNew && status === 'published' && isLongAgo(stamp, now);
  const [isNow, setNow] = useState(true);
  const standing = standingOf({ status, publishedAt: stamp }, now);
  return (
    <>
      <h2 id="desk-publish-title">{standing?.isScheduled ? 'Hẹn giờ đăng?' : 'Xuất bản?'}</h2>
      <p>{typeof title === 'string' && title ? `“${title}”` : 'Mục này'}</p>
      <p>{whatHappens(standing, isNew)}</p>
      {isOld ? (
        <fieldset>
          <legend>Giờ đăng ghi trên bài</legend>
          <label>
            <input
              type="radio"
              name="desk-publish-time"
              checked={isNow}
              onChange={() => {
                setNow(true);
              }}
            />
            Bây giờ, {sayTime(now)}
          </label>
          <label>
            <input
              type="radio"
              name="desk-publish-time"
              checked={!isNow}
              onChange={() => {
                setNow(false);
              }}
            />
            Như đã ghi, {sayTime(stamp)}
          </label>
        </fieldset>
      ) : null}
      <div className="desk-notice-actions">
        <button
          type="button"
          className="desk-publish-main"
          autoFocus
          onClick={() => {
            done(isOld && isNow ? { publishedAt: now } : {});
          }}
        >
          {standing?.isScheduled ? 'Hẹn giờ' : 'Xuất bản'}
        </button>
        <button
          type="button"
          onClick={() => {
            done();
          }}
        >
          Quay lại
        </button>
      </div>
    </>
  );
}

function whatHappens(standing: ReturnType<typeof standingOf>, isNew: boolean): string {
  if (!standing || standing.isPublic)
    return isNew ? 'Bài sẽ hiện trên trang.' : 'Bản này sẽ thay bản đang có trên trang.';
  if (standing.isScheduled) return `${standing.words}. Trước giờ ấy bạn đọc chưa thấy.`;
  return 'Bài đang đặt là “Ẩn khỏi trang”, nên bạn đọc sẽ không thấy.';
}

/** A form that was opened a while ago still has the time it was opened at. */
function isLongAgo(stamp: string, now: string): boolean {
  return stamp !== '' && Date.parse(now) - Date.parse(stamp) > A_WHILE;
}

const A_WHILE = 15 * 60 * 1000;

export interface PublishChoice {
  publishedAt?: string;
}

interface PublishDialogProps {
  form: OpenForm;
  isNew: boolean;
  now: string;
  done: (choice?: PublishChoice) => void;
}
