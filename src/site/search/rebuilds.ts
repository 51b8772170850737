/**
 * Runs a build again and again as it is asked for: one at a time, after a pause in the asking, and always once more
 * after the last time it was asked for.
 */
export function createRebuilds(build: () => Promise<void>, settleMs: number): Rebuilds {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let isAskedAgain = false;
  let isStopped = false;

  function run(): void {
    timer = undefined;
    if (running) {
      isAskedAgain = true;
      return;
    }
    isAskedAgain = false;
    running = build().finally(() => {
      running = undefined;
      if (isAskedAgain && !isStopped) run();
    });
  }

  return {
    isPending: () => Boolean(timer ?? running),
    request(isUrgent = false) {
      if (isStopped) return;
      clearTimeout(timer);
      timer = setTimeout(run, isUrgent ? 0 : settleMs);
    },
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}

export interface Rebuilds {
  /** Whether a build runs or will run. */
  isPending(): boolean;
  request(isUrgent?: boolean): void;
  /** Waits for the build that runs; starts no other. */
  stop(): Promise<void>;
}
