const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * A stamp as RSS writes dates (RFC 822).
 * @example toRssDate('2020-09-14T18:50+07:00') === 'Mon, 14 Sep 2020 18:50:00 +0700'
 */
export function toRssDate(stamp: string): string {
  const [date = '', time = ''] = stamp.slice(0, 16).split('T');
  const [year = '', month = '', day = ''] = date.split('-');
  const weekday = DAYS[new Date(`${date}T00:00Z`).getUTCDay()] ?? '';
  return `${weekday}, ${day} ${MONTHS[Number(month) - 1] ?? ''} ${year} ${time}:00 +0700`;
}

/**
 * A stamp as Atom and JSON Feed write dates (RFC 3339), with the seconds that stamps leave out.
 * @example toFullDate('2020-09-14T18:50+07:00') === '2020-09-14T18:50:00+07:00'
 */
export function toFullDate(stamp: string): string {
  return `${stamp.slice(0, 16)}:00+07:00`;
}
