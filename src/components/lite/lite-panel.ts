const panel = document.querySelector<HTMLElement>('[data-lite-panel]');
if (panel) show(panel);

/** Shows whether this device reads the lite version, and the button that changes it. */
function show(panel: HTMLElement, more = ''): void {
  const status = panel.querySelector('[data-lite-status]');
  const button = panel.querySelector('button');
  if (!status || !button) return;
  const isOn = document.documentElement.dataset.lite !== undefined;
  status.textContent = `Bản nhẹ đang ${isOn ? 'bật' : 'tắt'} trên máy này.${more}`;
  button.textContent = isOn ? 'Tắt bản nhẹ' : 'Bật bản nhẹ';
  button.hidden = false;
  button.onclick = () => {
    show(panel, setLite(!isOn) ? '' : ' Trình duyệt không cho nhớ: lựa chọn chỉ có ở trang này.');
  };
}

/** Changes this page at once, and every other as it is opened; false where the browser keeps nothing. */
function setLite(isOn: boolean): boolean {
  document.documentElement.toggleAttribute('data-lite', isOn);
  try {
    localStorage.setItem('ban-nhe', isOn ? '1' : '0');
    return true;
  } catch {
    return false;
  }
}
