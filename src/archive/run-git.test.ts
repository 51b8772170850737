import { chmodSync, existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createCheckout } from './checkout.fixture.ts';
import { findContentFiles } from './content-files.ts';

describe('readGit', () => {
  it('runs no program that the checkout names', async () => {
    const { root, write, commit, git } = createCheckout();
    commit();
    write('.git/spy', `#!/bin/sh\ntouch '${path.join(root, 'ran')}'\n`);
    chmodSync(path.join(root, '.git/spy'), 0o755);
    write('.git/info/attributes', '*.yaml diff=spy\n');
    for (const key of ['diff.external', 'diff.spy.textconv']) git('config', key, path.join(root, '.git/spy'));
    git('config', 'core.fsmonitor', path.join(root, '.git/spy'));
    write('content/topics/moi.yaml', 'name: Mới\n');
    const { files } = await findContentFiles(root);
    expect([files.has('content/topics/moi.yaml'), existsSync(path.join(root, 'ran'))]).toEqual([true, false]);
  });
});
