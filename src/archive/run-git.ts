import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Runs a reading git command in a checkout; undefined where there is no git, no repository, or git refuses. */
export async function readGit(checkout: string, args: string[]): Promise<string | undefined> {
  try {
    const { stdout } = await run('git', [...OPTIONS, ...args], {
      cwd: checkout,
      env: { ...withoutGitVariables(process.env), ...PLAIN },
      maxBuffer: 1 << 30,
    });
    return stdout;
  } catch {
    return undefined;
  }
}

/** The parts of an answer to `-z`. */
export function splitNul(text: string): string[] {
  return text.split('\0').filter(Boolean);
}

/** A checkout's own settings may name programs; reading runs none of them. */
const OPTIONS = [
  '--literal-pathspecs',
  ...[
    'core.quotePath=false',
    'core.fsmonitor=false',
    'core.hooksPath=/dev/null',
    'protocol.allow=never',
  ].flatMap((setting) => ['-c', setting]),
];
const PLAIN = { GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1' };

/** A hook or a wrapper may have pointed git at another repository; only the checkout's own counts. */
function withoutGitVariables(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('GIT_')));
}
