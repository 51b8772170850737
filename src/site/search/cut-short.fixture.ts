import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const AT_ONCE = ['linkSync', 'mkdirSync', 'renameSync', 'rmSync', 'unlinkSync', 'writeFileSync'] as const;
const IN_TIME = ['mkdir', 'rename', 'rmdir', 'writeFile'] as const;

/** Whether some work is done within so many changes of the disk; at the next one it ends, as if it were killed there. */
export async function cutShort(changes: number, work: () => Promise<unknown>): Promise<boolean> {
  const [atOnce, inTime] = [{ ...fs }, { ...fs.promises }];
  let left = changes;
  const count = <A extends unknown[], R>(change: (...args: A) => R) => {
    return (...args: A): R => {
      if (--left < 0) throw new Error('cut short');
      return change(...args);
    };
  };
  for (const name of AT_ONCE)
    Object.assign(fs, { [name]: count(atOnce[name] as (...args: unknown[]) => unknown) });
  for (const name of IN_TIME) {
    Object.assign(fs.promises, { [name]: count(inTime[name] as (...args: unknown[]) => unknown) });
  }
  syncBuiltinESMExports();
  try {
    await work();
  } catch (error) {
    if (left >= 0) throw error;
  } finally {
    for (const name of AT_ONCE) Object.assign(fs, { [name]: atOnce[name] });
    for (const name of IN_TIME) Object.assign(fs.promises, { [name]: inTime[name] });
    syncBuiltinESMExports();
  }
  return left >= 0;
}
