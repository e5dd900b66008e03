import { type FormEvent, type ReactNode, useEffect, useId, useRef } from "react";

/**
 * A modal question, in the browser's top layer. Escape and the backdrop cancel; submitting its form
 * confirms.
 */
export function Dialog(props: {
  title: string;
  children: ReactNode;
  onSubmit: () => void;
  onCancel: () => void;
}) {
  const { title, children, onSubmit, onCancel } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      className="dialog"
      onCancel={(event) => {
        event.preventDefault();
        onCancel();
      }}
    >
      <form onSubmit={submit}>
        <h2 id={id}>{title}</h2>
        {children}
      </form>
    </dialog>
  );
}
