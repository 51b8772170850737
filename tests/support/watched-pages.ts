import type { Browser, BrowserContext } from 'playwright-core';

/** An address that no page of ours may ever ask for. */
export const CANARY = 'https://canary.invalid';

/**
 * Opens pages in which nothing foreign happens unseen: what runs `pwned(…)` or asks for the canary is noted, and
 * what the page's own policy refused, too.
 */
export async function openWatched(browser: Browser): Promise<WatchedPages> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  context.setDefaultTimeout(15_000);
  const ran: string[] = [];
  const refused: string[] = [];
  await context.exposeFunction('pwned', (what: unknown) => ran.push(`ran: ${String(what)}`));
  await context.exposeFunction('noteRefused', (what: string) => refused.push(what));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { noteRefused } = window as unknown as { noteRefused: (what: string) => void };
      noteRefused(`${event.effectiveDirective}: ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
    });
  });
  await context.route(`${CANARY}/**`, (route) => {
    ran.push(`asked: ${route.request().url()}`);
    return route.abort();
  });
  context.on('console', (message) => {
    // A worker has no document that would tell.
    if (/content security policy/i.test(message.text()) && !refused.includes(message.text()))
      refused.push(message.text());
  });
  return { context, ran, refused };
}

export interface WatchedPages {
  context: BrowserContext;
  /** What ran, or asked for the canary. */
  ran: string[];
  /** What a page's policy refused. */
  refused: string[];
}
