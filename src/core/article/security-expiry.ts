import { daysBefore } from '../text/date.ts';

const YEAR = 365;
/** So long before the end someone should look whether the address still holds. */
const NOTICE = 60;

/**
 * Until when the paper promises to read what is reported of holes (RFC 9116 asks for a day, at best within a year): the
 * day in the settings or a year after the newest article, whichever is later, as a stamp. So a paper that publishes
 * need not think of it, and one at rest may set a day. Undefined where there is neither.
 */
export function securityExpiry({ until, newest }: Sources): string | undefined {
  const ends = [...(until ? [`${until}T00:00+07:00`] : []), ...(newest ? [yearAfter(newest)] : [])];
  return ends.sort().at(-1);
}

/** What an editor should hear when that day is near or over; undefined while it is far. */
export function securityNotice(sources: Sources, now: string): string | undefined {
  const expiry = securityExpiry(sources);
  if (expiry !== undefined && daysBefore(expiry, NOTICE) > now) return undefined;
  const when = expiry === undefined ? 'chưa có hạn' : `hết hạn ngày ${expiry.slice(0, 10)}`;
  return (
    `Lưu ý: /.well-known/security.txt ${when}. Thử xem thư gửi tòa soạn còn có người đọc không, rồi ghi một ngày ` +
    'trong vòng một năm tới vào “Nhận báo lỗ hổng đến” ở Cài đặt trang (securityUntil trong content/settings/site.yaml).'
  );
}

function yearAfter(stamp: string): string {
  return daysBefore(`${stamp.slice(0, 10)}T00:00+07:00`, -YEAR);
}

interface Sources {
  /** A day. */
  until: string | undefined;
  /** When the newest article appeared. */
  newest: string | undefined;
}
