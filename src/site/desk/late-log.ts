import type { AstroIntegrationLogger } from 'astro';

type Level = 'info' | 'warn' | 'error';

/** Keeps what is said before Astro is there, until there is a logger to say it. */
export class LateLog implements Pick<AstroIntegrationLogger, Level> {
  #kept: [Level, string][] = [];
  #logger: Pick<AstroIntegrationLogger, Level> | undefined;

  follow(logger: Pick<AstroIntegrationLogger, Level>): void {
    this.#logger = logger;
    for (const [level, line] of this.#kept) logger[level](line);
    this.#kept = [];
  }

  info(line: string): void {
    this.#say('info', line);
  }

  warn(line: string): void {
    this.#say('warn', line);
  }

  error(line: string): void {
    this.#say('error', line);
  }

  #say(level: Level, line: string): void {
    if (this.#logger) this.#logger[level](line);
    else this.#kept.push([level, line]);
  }
}
