import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlOf, parse } from './body.fixture.ts';
import { HOSTILE_PIECES, hostileBody } from './hostile.fixture.ts';

const ALLOWED_TAG =
  /<\/?(?:p|h[2-6]|ul|ol|li|blockquote|table|thead|tbody|tr|th|td|pre|code|em|strong|del|a|img|br|hr|sup|section|input|div)(?: [a-z-]+(?:="[^"<>]*")?)*>/g;

describe('parseBody, of hostile bodies', () => {
  it('never throws, and cites places that exist', () => {
    fc.assert(
      fc.property(hostile, (source) => {
        const { problems, segments } = parse(source);
        const lines = source.split(/\r\n|\r|\n/);
        for (const { line, column, message, hint } of problems) {
          expect(column).toBeLessThanOrEqual((lines[line - 10] ?? '').length + 1);
          expect(message + hint).not.toMatch(/[\ufdd0-\ufdd6]|undefined|xpected/);
        }
        if (problems.length > 0) expect(segments).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  it('writes no other HTML than that of Markdown', () => {
    fc.assert(
      fc.property(hostile, (source) => {
        const { problems, segments } = parse(source);
        fc.pre(problems.length === 0);
        for (const segment of segments) {
          if (segment.kind !== 'html') continue;
          expect(segment.html.replace(ALLOWED_TAG, '')).not.toMatch(/[<>\ufdd0-\ufdd6]/);
          expect(segment.html).not.toMatch(/<[^>]* (?:on\w+|style|srcdoc)=/);
          for (const [, address = ''] of segment.html.matchAll(/ (?:href|src)="([^"]*)"/g)) {
            expect(address).toMatch(/^(?:https?:\/\/|mailto:|tel:|#|\/(?!\/))/i);
          }
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('reads a body alike every time', () => {
    fc.assert(
      fc.property(hostile, (source) => {
        expect(htmlOf(source)).toBe(htmlOf(source));
      }),
      { numRuns: 100 },
    );
  });

  it('comes to an end with long ones', () => {
    for (let seed = 0; seed < 25; seed++) {
      expect(() => parse(hostileBody(seed)), `seed ${seed}`).not.toThrow();
    }
  });

  // NHIP_SWEEP=1 npx vitest run hostile: looks for bodies that kill the process or hold it, from seed NHIP_SWEEP on.
  it.runIf(process.env.NHIP_SWEEP)(
    'survives a sweep',
    () => {
      const first = Number(process.env.NHIP_SWEEP) * 10_000;
      const failures: string[] = [];
      for (let seed = first; seed < first + 2_000; seed += 100) {
        const child = spawnSync(process.execPath, ['--input-type=module', '--eval', SWEEP, String(seed)], {
          cwd: import.meta.dirname,
          encoding: 'utf8',
          timeout: 200_000,
        });
        if (child.status !== 0)
          failures.push(`${child.signal ?? child.stderr} at ${child.stdout.slice(-20)}`);
      }
      expect(failures).toEqual([]);
    },
    3_600_000,
  );
});

const SWEEP = `
  import { parseBody } from './parse-body.ts';
  import { hostileBody } from './hostile.fixture.ts';
  const first = Number(process.argv[1]);
  for (let seed = first; seed < first + 100; seed++) {
    process.stdout.write('seed ' + seed + '\\n');
    const body = hostileBody(seed);
    const started = process.cpuUsage();
    parseBody(body, { file: 'bai.mdx', firstLine: 1 });
    const { user, system } = process.cpuUsage(started);
    if (user + system > 3e6) throw new Error('took ' + (user + system) / 1e6 + ' s');
  }
`;

const hostile = fc
  .array(fc.constantFrom(...HOSTILE_PIECES), { maxLength: 25 })
  .map((pieces) => pieces.join(''));
