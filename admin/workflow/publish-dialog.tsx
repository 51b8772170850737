import { useState } from 'react';
import { sayTime, standingOf, type Standing } from '../../src/core/editing/standing.ts';
import { toStamp } from '../../src/core/text/date.ts';
import { openReactDialog } from '../open-dialog.ts';

/**
 * Says what publishing will do and asks; undefined when the editor thinks better of it. What readers have already
 * keeps its time: only of what they have not does it ask whether that is now.
 */
export function askPublishing(
  article: PublishedFields,
  isOnSite: boolean,
): Promise<PublishChoice | undefined> {
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
      return <PublishDialog article={article} isOnSite={isOnSite} now={toStamp(new Date())} done={done} />;
    });
  });
}

function PublishDialog({ article, isOnSite, now, done }: PublishDialogProps) {
  const { title, status, publishedAt } = article;
  const stamp = typeof publishedAt === 'string' ? publishedAt : '';
  const isOld = !isOnSite && status === 'published' && isLongAgo(stamp, now);
  const [isNow, setNow] = useState(true);
  const standing = standingOf({ status, publishedAt: stamp }, now);
  const action = actionOf(standing, isOnSite);
  return (
    <>
      <h2 id="desk-publish-title">{action === 'Hẹn giờ' ? 'Hẹn giờ đăng?' : `${action}?`}</h2>
      <p>{typeof title === 'string' && title ? `“${title}”` : 'Mục này'}</p>
      <p>{whatHappens(standing, isOnSite)}</p>
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
          {action}
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

function actionOf(standing: Standing | undefined, isOnSite: boolean): string {
  if (standing?.isScheduled) return 'Hẹn giờ';
  return standing?.isPublic === false && isOnSite ? 'Ẩn khỏi trang' : 'Xuất bản';
}

function whatHappens(standing: Standing | undefined, isOnSite: boolean): string {
  if (!standing || standing.isPublic)
    return isOnSite ? 'Bản này sẽ thay bản đang có trên trang.' : 'Bài sẽ hiện trên trang.';
  if (standing.isScheduled) return `${standing.words}. Trước giờ ấy bạn đọc chưa thấy.`;
  return isOnSite
    ? HIDDEN
    : 'Bài đang đặt là “Ẩn khỏi trang”, nên bạn đọc sẽ không thấy. Muốn bạn đọc thấy, quay lại và đổi mục “Trạng thái”.';
}

/** What becomes of an article that readers have, and are to have no more. */
export const HIDDEN = 'Bạn đọc sẽ không thấy bài này nữa. Bài vẫn còn ở đây, để sửa và đăng lại.';

/** A form that was opened a while ago still has the time it was opened at. */
function isLongAgo(stamp: string, now: string): boolean {
  return stamp !== '' && Date.parse(now) - Date.parse(stamp) > A_WHILE;
}

const A_WHILE = 15 * 60 * 1000;

export interface PublishChoice {
  publishedAt?: string;
}

interface PublishedFields {
  title: unknown;
  status: unknown;
  publishedAt: unknown;
}

interface PublishDialogProps {
  article: PublishedFields;
  isOnSite: boolean;
  now: string;
  done: (choice?: PublishChoice) => void;
}
