const KEPT = 'doc-ngoai-tuyen-';
const PAGES = `${KEPT}trang`;

const panel = document.querySelector<HTMLElement>('[data-offline]');
if (panel) void show(panel);

/** Shows whether pages are kept on this device, which articles are, and the button that changes it. */
async function show(panel: HTMLElement): Promise<void> {
  const part = (name: string) => panel.querySelector<HTMLElement>(`[data-offline-${name}]`);
  const status = part('status');
  const button = panel.querySelector<HTMLButtonElement>('[data-offline-button]');
  if (!status || !button) return;
  const say = (words: string) => {
    status.textContent = words;
  };
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) {
    say('Ở đây trình duyệt không lưu bài được. Cần một trình duyệt mới và địa chỉ bắt đầu bằng https.');
    return;
  }
  const registration = await navigator.serviceWorker.getRegistration('/');
  const isOn = registration !== undefined;
  const isElsewhere = location.pathname !== '/ngoai-tuyen/';
  if (isElsewhere) say('Máy đang không có mạng, và trang bạn mở chưa được lưu.');
  else
    say(isOn ? 'Đang bật trên máy này: bài đã mở đọc lại được khi không có mạng.' : 'Đang tắt trên máy này.');
  button.textContent = isOn ? 'Tắt và xóa bài đã lưu' : 'Bật đọc ngoại tuyến';
  // Not where a slip would delete all there is to read.
  button.hidden = isElsewhere;
  button.onclick = async () => {
    button.disabled = true;
    try {
      if (isOn) await turnOff(registration);
      else await turnOn();
      await show(panel);
    } catch {
      say('Chưa làm được. Xem lại kết nối mạng và chỗ trống trên máy rồi thử lại.');
    }
    button.disabled = false;
  };
  await listArticles(part('list'), part('heading'));
}

/** Resolves once the worker keeps what is opened from now on. */
async function turnOn(): Promise<void> {
  const registration = await navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' });
  const worker = registration.installing;
  if (!worker) return;
  await new Promise<void>((resolve, reject) => {
    worker.addEventListener('statechange', () => {
      if (worker.state === 'activated') resolve();
      if (worker.state === 'redundant') reject(new Error('The worker could not be installed.'));
    });
  });
}

async function turnOff(registration: ServiceWorkerRegistration): Promise<void> {
  await registration.unregister();
  const names = (await caches.keys()).filter((name) => name.startsWith(KEPT));
  await Promise.all(names.map((name) => caches.delete(name)));
}

/** The kept articles, newest opened first, each by its headline. */
async function listArticles(list: HTMLElement | null, heading: HTMLElement | null): Promise<void> {
  if (!list || !heading) return;
  const items: HTMLLIElement[] = [];
  if (await caches.has(PAGES)) {
    const cache = await caches.open(PAGES);
    const requests = (await cache.keys()).filter(({ url }) => new URL(url).pathname.startsWith('/bai-viet/'));
    for (const { url } of requests.toReversed()) {
      const html = (await (await cache.match(url))?.text()) ?? '';
      const title = new DOMParser()
        .parseFromString(html, 'text/html')
        .querySelector('h1')
        ?.textContent.trim();
      const link = document.createElement('a');
      link.href = new URL(url).pathname;
      link.textContent = title ?? link.pathname;
      const item = document.createElement('li');
      item.append(link);
      items.push(item);
    }
  }
  heading.hidden = items.length === 0;
  list.replaceChildren(...items);
}
