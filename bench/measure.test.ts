import { describe, expect, it } from 'vitest';
import { measure, readTimes } from './measure.ts';

const BURN = `
  const spent = () => process.cpuUsage().user + process.cpuUsage().system;
  const end = spent() + 300_000;
  while (spent() < end) for (let i = 0; i < 1e5; i += 1) Math.sqrt(i);
`;
const run = (script: string) => measure({ program: process.execPath, args: ['-e', script], cwd: '.' });

describe('measure', () => {
  it('counts the CPU time of children and of their children', async () => {
    const script = `require('child_process').execFileSync(process.execPath, ['-e', ${JSON.stringify(BURN)}]); ${BURN}`;
    const { isOk, cpuSeconds } = await run(script);
    expect(isOk).toBe(true);
    expect(cpuSeconds).toBeGreaterThan(0.6);
    expect(cpuSeconds).toBeLessThan(1.5);
  });

  it.runIf(process.platform === 'linux')('counts, and ends, a child that outlives its parent', async () => {
    const orphan = `${BURN} console.log("done"); setInterval(() => {}, 1000);`;
    const script = `
      const { spawn } = require('child_process');
      const child = spawn(process.execPath, ['-e', ${JSON.stringify(orphan)}]);
      child.stdout.once('data', () => process.exit());
    `;
    const { cpuSeconds } = await run(script);
    expect(cpuSeconds).toBeGreaterThan(0.3);
  });

  it.runIf(process.platform === 'linux')('sees the peak memory of a process', async () => {
    const { peakProcessMb } = await run('Buffer.alloc(300 * 2 ** 20, 1); setTimeout(() => {}, 500);');
    expect(peakProcessMb).toBeGreaterThan(300);
  });

  it('says when a command fails, with what it printed', async () => {
    const { isOk, output } = await run('console.log("so far"); process.exit(3)');
    expect(isOk).toBe(false);
    expect(output).toContain('so far');
  });
});

describe('readTimes', () => {
  it('adds user and system time of the second line', () => {
    expect(readTimes('0m0.00s 0m0.00s\n1m2.50s 0m0.25s\n')).toBe(62.75);
    expect(readTimes('0m0.001000s 0m0.002000s\n0m1.000000s 0m0.500000s\n')).toBe(1.5);
  });
});
