/** Puts the player of a video before its link, which stays as the way to the page where the video is. */
export function playVideo(link: HTMLElement): void {
  const player = document.createElement('iframe');
  player.className = 'video-player';
  player.src = link.dataset.player ?? '';
  player.title = link.querySelector('.video-title')?.textContent ?? '';
  player.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture';
  // YouTube plays nothing for a page that does not say where it is.
  player.referrerPolicy = 'strict-origin-when-cross-origin';
  link.before(player);
  link.querySelector('picture, img')?.remove();
  link.onclick = null;
  delete link.dataset.tool;
  const host = link.querySelector('.video-host');
  if (host) host.textContent = 'Không xem được? Mở trang của video';
  player.focus();
}
