import { openArchive } from '../archive/archive.ts';
import { findCheckout } from '../archive/location.ts';
import { syncArchive } from '../archive/sync.ts';
import { securityNotice } from '../core/article/security-expiry.ts';
import { formatProblem } from '../core/problems/content-error.ts';
import { toStamp } from '../core/text/date.ts';

const checkout = findCheckout();
await syncArchive(checkout);
const now = toStamp(new Date());
const archive = openArchive(checkout, () => now);
const problems = archive.problems();
for (const problem of problems) console.log(formatProblem(problem));
const grave = problems.filter(({ isInDraft }) => !isInDraft).length;
const articles = archive.addresses().length;
console.log(
  problems.length === 0
    ? `Không có lỗi. ${articles} bài đã xuất bản.`
    : `Có ${problems.length} lỗi${grave === 0 ? ', chỉ trong bản nháp' : ''}. ${articles} bài đã xuất bản, những bài không lỗi vẫn dùng được.`,
);
const until = archive.entry('site', 'site')?.securityUntil;
const newest = archive.newest({ kind: 'all' }, 1)[0]?.publishedAt;
const notice = securityNotice({ until, newest }, now);
if (notice) console.warn(notice);
archive.close();
if (grave > 0) process.exitCode = 1;
