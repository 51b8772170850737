import path from 'node:path';
import type { Plugin } from 'vite';
import { codeVersion } from '../archive/code-version.ts';
import { codeDigest } from '../site/publish/site-code.ts';
import { TAKEN_IN } from '../site/publish/taken-in.ts';
import { findPublisher, keepPublisher } from './kept-publisher.mjs';

/** Keeps the publish program in one file, unless it is there: to load its four hundred took a third of a small publish. */
export async function makePublisher(project: string): Promise<void> {
  if (findPublisher(project) !== undefined) return;
  const digest = codeDigest(project);
  const { build } = await import('vite');
  const built = await build({
    root: project,
    mode: 'production',
    configFile: false,
    envFile: false,
    publicDir: false,
    define: {
      NHIP_CODE_DIGEST: JSON.stringify(digest),
      NHIP_CODE_VERSION: JSON.stringify(codeVersion(path.join(project, 'src'))),
    },
    logLevel: 'error',
    plugins: [withFolders(path.join(project, 'src'))],
    ssr: { noExternal: TAKEN_IN },
    build: {
      ssr: path.join(project, 'src/tools/publish-site.ts'),
      write: false,
      target: 'node24',
      minify: false,
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const [program] = 'output' in built ? built.output : [];
  if (program?.type !== 'chunk') throw new Error('The publish program did not come as one file.');
  keepPublisher(project, digest, program.code);
}

/** A module in one file with others still finds what lies beside it. */
function withFolders(sources: string): Plugin {
  return {
    name: 'nhip:with-folders',
    enforce: 'pre',
    transform: {
      filter: { id: /\.ts$/, code: /import\.meta\.dirname/ },
      handler(code, id) {
        if (!id.startsWith(sources)) return undefined;
        const folder = JSON.stringify(path.dirname(id));
        return { code: code.replaceAll('import.meta.dirname', folder), map: null };
      },
    },
  };
}
