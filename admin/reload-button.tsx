/** For where a part of the desk's script could not be had: a browser remembers that, until the page is loaded anew. */
export function ReloadButton({ className }: { className: string }) {
  return (
    <button
      type="button"
      className={className}
      onClick={() => {
        window.location.reload();
      }}
    >
      Tải lại trang
    </button>
  );
}
