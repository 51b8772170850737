if (document.readyState === 'loading') addEventListener('DOMContentLoaded', offerPictures);
else offerPictures();

/** Takes the pictures of the lite pages out of the lists, and puts a button in the place of those of an article. */
function offerPictures(): void {
  for (const image of document.querySelectorAll<HTMLImageElement>('.story-picture'))
    (image.closest('picture') ?? image).remove();
  for (const image of document.querySelectorAll<HTMLImageElement>(':is(.cover, .figure, .gallery) img'))
    (image.closest('a') ?? image.closest('picture') ?? image).before(makeButton(image));
}

function makeButton(image: HTMLImageElement): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'show-picture';
  button.textContent = image.alt ? `Xem ảnh: ${image.alt}` : 'Xem ảnh';
  button.onclick = () => {
    image.dataset.shown = '';
    image.tabIndex = -1;
    image.focus();
    button.remove();
  };
  return button;
}
