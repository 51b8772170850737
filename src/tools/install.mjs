// Runs before `npm start` and `npm test`, on whatever Node came with npm (18 or later): plain JavaScript, no packages.
import { execSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

if (!isInstalled()) {
  console.log('Đang cài các gói cần thiết (chỉ lần đầu hoặc khi package-lock.json đổi)…');
  const run = (command) => execSync(`${command} --no-audit --no-fund --loglevel=error`, { stdio: 'inherit' });
  try {
    try {
      run('npm ci');
    } catch {
      // A registry's mirror may lack packages of other platforms, which `npm ci` insists on.
      run('npm install --no-save');
    }
  } catch {
    console.error(
      'Chưa cài được. Kiểm tra mạng và chỗ trống trên đĩa (cần khoảng 1 GB), rồi chạy lại lệnh vừa rồi.',
    );
    process.exit(1);
  }
}

/** Whether what npm says it put into `node_modules`, by whatever command, is what the lockfile wants. */
function isInstalled() {
  const [wanted, installed] = ['package-lock.json', 'node_modules/.package-lock.json'].map((file) =>
    existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {},
  );
  return Object.entries(wanted).every(([place, { version, optional }]) => {
    if (place === '') return true;
    const found = installed[place];
    // Packages for other platforms are optional, and not there.
    return found ? found.version === version : optional === true;
  });
}
