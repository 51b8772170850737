import type { DevEnvironment } from 'vite';

/**
 * Has Vite transform some modules, all they import, and all that these import, side by side. Whoever runs them asks
 * for one after the other, and finds them ready. Packages that Node loads itself are left to it. What fails here fails
 * again there, where it is said.
 */
export async function readAhead(environment: Transforming, starts: string[]): Promise<void> {
  const asked = new Set<string>();
  const read = async (url: string): Promise<void> => {
    if (asked.has(url)) return;
    asked.add(url);
    const module = await environment.transformRequest(url).catch(() => null);
    const own = module?.deps?.filter((dependency) => dependency.startsWith('/')) ?? [];
    await Promise.all(own.map(read));
  };
  await Promise.all(starts.map(read));
}

type Transforming = Pick<DevEnvironment, 'transformRequest'>;
