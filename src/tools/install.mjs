// Runs before `npm start` and `npm test`, on whatever Node came with npm (18 or later): plain JavaScript, no packages.
import { execSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const STAMP = 'node_modules/.installed-from';
const wanted = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
const installed = existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : '';

if (installed !== wanted) {
  console.log('Đang cài các gói cần thiết (chỉ lần đầu hoặc khi package-lock.json đổi)…');
  const run = (command) => execSync(`${command} --no-audit --no-fund --loglevel=error`, { stdio: 'inherit' });
  try {
    try {
      run('npm ci');
    } catch {
      // A registry's mirror may lack packages of other platforms, which `npm ci` insists on.
      run('npm install --no-save');
    }
    writeFileSync(STAMP, wanted);
  } catch {
    console.error(
      'Chưa cài được. Kiểm tra mạng và chỗ trống trên đĩa (cần khoảng 1 GB), rồi chạy lại lệnh vừa rồi.',
    );
    process.exit(1);
  }
}
