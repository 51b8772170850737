import { useRef, useState } from 'react';
import { PersonForm } from './person-form.tsx';
import { usePerson } from './person.ts';

/** Who is writing, and the form to say or change it. Nobody is kept from writing for want of a name. */
export function PersonPlate() {
  const who = usePerson();
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className={who ? 'desk-small desk-person' : 'desk-small desk-person desk-person-missing'}
        aria-haspopup="dialog"
        aria-label={who ? `Người viết: ${who.name}. Đổi` : undefined}
        onClick={() => {
          setOpen(true);
          dialog.current?.showModal();
        }}
      >
        {who ? who.name : 'Ghi tên bạn'}
      </button>
      <dialog
        ref={dialog}
        className="desk-notice"
        aria-labelledby="desk-person-title"
        onClose={() => {
          setOpen(false);
        }}
      >
        <h2 id="desk-person-title">Ai đang viết?</h2>
        {isOpen ? (
          <PersonForm
            submit="Nhớ tên này"
            later="Thôi"
            onDone={() => {
              dialog.current?.close();
            }}
          />
        ) : null}
      </dialog>
    </>
  );
}
