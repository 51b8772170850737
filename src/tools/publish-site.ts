import path from 'node:path';
import { parseArgs } from 'node:util';
import { findCheckout } from '../archive/location.ts';
import { ContentError, formatProblem } from '../core/problems/content-error.ts';
import { toStamp } from '../core/text/date.ts';
import { buildWhole, restoreOutput } from '../site/publish/build-whole.ts';
import { ContentFeed } from '../site/content-feed.ts';
import { showProgress } from '../site/progress.ts';
import { publishChanges } from '../site/publish/publish-changes.ts';
import { readShares } from '../site/publish/shares.ts';
import { BuildFailed } from '../site/publish/site-program.ts';
import { makePublisher } from './make-publisher.ts';

const PROJECT = path.resolve(import.meta.dirname, '../..');

const { values } = parseArgs({
  options: {
    outDir: { type: 'string', default: 'dist' },
    whole: { type: 'boolean', default: false },
    shares: { type: 'string' },
    committed: { type: 'boolean', default: false },
    'without-search': { type: 'boolean', default: false },
  },
});
if (values.shares !== undefined) process.env.NHIP_SHARES = values.shares;
if (values['without-search']) process.env.NHIP_WITHOUT_SEARCH = '1';
const { shares, mine } = readShares(process.env.NHIP_SHARES);
const isPart = mine.length < shares;
const output = path.resolve(values.outDir);
process.env.NHIP_NOW ??= toStamp(new Date());
const feed = new ContentFeed(findCheckout(), { isCommitted: values.committed });
process.exitCode = await run().catch((error: unknown) => {
  if (error instanceof ContentError || !feed.dropDamagedIndex()) return explain(error);
  console.error('Chỉ mục của nội dung (.cache) bị hỏng: lập lại từ đầu rồi dựng tiếp.');
  return run().catch(explain);
});
feed.close();

/** Answers with the exit code. */
async function run(): Promise<number> {
  const reading = showProgress('Đọc nội dung');
  await feed.sync(reading.update);
  reading.end();
  const problems = feed.archive.problems();
  for (const problem of problems) console.error(formatProblem(problem));
  const grave = problems.filter(({ isInDraft }) => !isInDraft).length;
  if (grave === 0) await publish();
  else console.error(`Nội dung có ${grave} lỗi nên trang chưa được dựng. Sửa theo gợi ý rồi chạy lại.`);
  return grave === 0 ? 0 : 1;
}

async function publish(): Promise<void> {
  restoreOutput(output);
  const report = values.whole || isPart ? undefined : await publishChanges(feed, PROJECT, output);
  if (!report) {
    // Also of files that were seen before: a whole build copies all pictures.
    await feed.requireCommitted();
    const pages = await buildWhole(feed, PROJECT, output);
    await makePublisher(PROJECT);
    console.log(`Đã dựng toàn bộ: ${pages.toLocaleString('vi-VN')} trang.`);
    return;
  }
  const { rendered, written, removed } = report;
  for (const file of written) console.log(`  sửa  ${file}`);
  for (const file of removed) console.log(`  xóa  ${file}`);
  console.log(`Đã dựng lại ${rendered} trang, đổi ${written.length + removed.length} tệp.`);
}

/** A build that failed has said why itself. */
function explain(error: unknown): number {
  if (error instanceof BuildFailed) return error.status;
  if (!(error instanceof ContentError)) throw error;
  console.error(formatProblem(error));
  return 1;
}
