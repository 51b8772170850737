import { execSync } from 'node:child_process';

// What the first start or build would have to make: the desk's bundle, the site's program, Astro's types, the index,
// compiled code. It makes what it does not find, and says what is wrong.
const env = { ...process.env, NODE_ENV: 'production', NODE_COMPILE_CACHE: '.cache/compiled' };
for (const command of ['node src/site/desk/bundle.ts .', 'node src/tools/make-program.ts']) {
  try {
    execSync(command, { stdio: 'ignore', env });
  } catch {
    // Nothing is lost but time.
  }
}
