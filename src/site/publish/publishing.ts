import type { AstroIntegration } from 'astro';
import { formatProblem } from '../../core/problems/content-error.ts';
import { toStamp } from '../../core/text/date.ts';
import type { ContentFeed } from '../content-feed.ts';

/**
 * Brings the archive up to date before any page asks it. A build stops at content that `npm run check` refuses,
 * in the same words; the dev server names the problems and goes on with everything else.
 */
export function publishing(feed: ContentFeed): AstroIntegration {
  return {
    name: 'nhip:publishing',
    hooks: {
      'astro:config:setup': async ({ command, logger, updateConfig }) => {
        if (command === 'preview') return;
        if (command === 'build') process.env.NHIP_NOW ??= toStamp(new Date());
        const { hasGit } = await feed.begin();
        if (!hasGit) logger.warn('Không có git: trang vẫn chạy, nhưng lịch sử bài không được giữ.');
        const problems = feed.archive.problems();
        for (const problem of problems) logger.error(formatProblem(problem));
        const grave = problems.filter(({ isInDraft }) => !isInDraft).length;
        if (command === 'build' && grave > 0) {
          throw new Error(`Nội dung có ${grave} lỗi nên trang chưa được dựng. Sửa theo gợi ý rồi chạy lại.`);
        }
        const site = feed.archive.entry('site', 'site');
        if (site) updateConfig({ site: site.url });
      },
      'astro:server:setup': ({ server, logger }) => {
        feed.onChange(() => {
          for (const problem of feed.archive.problems()) logger.error(formatProblem(problem));
          // Astro remembers which pages exist until it hears this.
          for (const environment of Object.values(server.environments)) {
            environment.hot.send('astro:content-changed', {});
          }
          server.ws.send({ type: 'full-reload' });
        });
        feed.watch((error) => {
          logger.error(String(error));
        });
        server.httpServer?.once('close', () => {
          feed.close();
        });
      },
    },
  };
}
