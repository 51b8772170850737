import { execFile } from 'node:child_process';

/**
 * Runs git without a shell, without hooks, prompts, lazy fetches or anything inherited through GIT_* variables.
 * Resolves with what it printed; throws {@link GitError} when it failed.
 */
export async function runGit(
  cwd: string,
  args: readonly string[],
  options: GitOptions = {},
): Promise<string> {
  return (await run(cwd, args, options)).toString('utf8');
}

function run(cwd: string, args: readonly string[], options: GitOptions): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      'git',
      [...HARDENING, ...args],
      {
        cwd,
        env: gitEnvironment(options.env),
        maxBuffer: MOST_OUTPUT,
        timeout: LONGEST_RUN,
        windowsHide: true,
        encoding: 'buffer',
      },
      (error, stdout, stderr) => {
        if (error) reject(new GitError(args[0] ?? '', error.code, stderr.toString('utf8')));
        else resolve(stdout);
      },
    );
    // git may end before it has read everything; its exit code tells, not the broken pipe.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(options.input ?? '');
  });
}

/** Like {@link runGit}, but the bytes as they are. */
export function runGitForBytes(
  cwd: string,
  args: readonly string[],
  options: GitOptions = {},
): Promise<Buffer> {
  return run(cwd, args, options);
}

/** Like {@link runGit}, but `undefined` when git answered with exit code 1, its way of saying "no". */
export async function askGit(
  cwd: string,
  args: readonly string[],
  options: GitOptions = {},
): Promise<string | undefined> {
  try {
    return await runGit(cwd, args, options);
  } catch (error) {
    if (error instanceof GitError && error.exitCode === 1) return undefined;
    throw error;
  }
}

/** A git command that could not be run (`exitCode` is then a string such as ENOENT) or that failed. */
export class GitError extends Error {
  readonly exitCode: number | string | null | undefined;
  readonly stderr: string;

  constructor(command: string, exitCode: number | string | null | undefined, stderr: string) {
    super(`git ${command} failed (${exitCode ?? 'killed'}): ${stderr.trim()}`);
    this.name = 'GitError';
    this.exitCode = exitCode;
    this.stderr = stderr;
  }
}

function gitEnvironment(extra: Record<string, string> = {}): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !/^GIT_/i.test(name));
  return {
    ...Object.fromEntries(inherited),
    LC_ALL: 'C',
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_LAZY_FETCH: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    ...extra,
  };
}

// Updating a ref or the index would run the hooks reference-transaction and post-index-change, and refreshing
// the index core.fsmonitor; the log would have signatures checked by gpg.program; a split index would leave files behind in the repository.
const HARDENING = [
  '--literal-pathspecs',
  '-c',
  'core.hooksPath=/dev/null',
  '-c',
  'core.fsmonitor=false',
  '-c',
  'core.splitIndex=false',
  '-c',
  'log.showSignature=false',
  '-c',
  'protocol.allow=never',
  '-c',
  'i18n.commitEncoding=UTF-8',
];
const MOST_OUTPUT = 64 * 1024 * 1024;
const LONGEST_RUN = 60_000;

export interface GitOptions {
  input?: string | Buffer;
  env?: Record<string, string>;
}
