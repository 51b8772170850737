const status = document.querySelector<HTMLElement>('[data-lite-status]');
const button = document.querySelector<HTMLButtonElement>('[data-lite-button]');
const { dataset } = document.documentElement;

if (status && button) {
  button.hidden = false;
  button.onclick = () => {
    setLite(dataset.lite === undefined);
  };
  say();
}

/** Changes this page at once, and every other as it is opened. */
function setLite(isOn: boolean): void {
  if (isOn) dataset.lite = '';
  else delete dataset.lite;
  let isKept = true;
  try {
    localStorage.setItem('ban-nhe', isOn ? '1' : '0');
  } catch {
    isKept = false;
  }
  say(isKept ? '' : ' Trình duyệt không cho nhớ: lựa chọn chỉ có ở trang này.');
}

function say(more = ''): void {
  const isOn = dataset.lite !== undefined;
  if (status)
    status.textContent = (isOn ? 'Bản nhẹ đang bật trên máy này.' : 'Bản nhẹ đang tắt trên máy này.') + more;
  if (button) button.textContent = isOn ? 'Tắt bản nhẹ' : 'Bật bản nhẹ';
}
