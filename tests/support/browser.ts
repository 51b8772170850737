import { accessSync, constants } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type LaunchOptions } from 'playwright-core';

const UNLIKE_A_READER = new Set(['--disable-web-security', '--single-process', '--no-zygote']);

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Starts the browser that is on this machine, or the one the project brings where there is none (Linux). */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch(await launchOptions());
}

/** Starts the same browser with a profile of its own, which outlives it: for what must survive a crash. */
export async function launchWithProfile(folder: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, {
    ...(await launchOptions()),
    viewport: { width: 1280, height: 900 },
  });
}

/** The browser that is on this machine, or the one the project brings, unpacked. */
export async function findBrowser(): Promise<{ executablePath: string; args: string[] }> {
  const installed = process.env.CHROME ?? INSTALLED.find(isExecutable);
  return installed ? { executablePath: installed, args: ['--no-sandbox'] } : bundled();
}

async function launchOptions(): Promise<LaunchOptions> {
  const { executablePath, args } = await findBrowser();
  return {
    executablePath,
    args: [...args, '--disable-background-networking', '--disable-component-update', '--no-first-run'],
  };
}

/** The package unpacks the system libraries it needs only where it believes to run on this platform. */
async function bundled(): Promise<{ executablePath: string; args: string[] }> {
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x';
  const { default: packaged } = await import('@sparticuz/chromium');
  // Some of its own arguments switch off what a reader's browser keeps on, and crash a second context.
  const args = packaged.args.filter((argument) => !UNLIKE_A_READER.has(argument));
  return { executablePath: await packaged.executablePath(), args };
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
