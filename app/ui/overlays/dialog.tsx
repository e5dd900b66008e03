import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import { type ReactNode, useRef } from "react";
import { IconButton } from "../controls/icon-button.tsx";

type DialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  /** Read out after the title. */
  description?: string;
  closeLabel: string;
  width?: "wide";
  children: ReactNode;
};

const writtenIn = "input:not([type]), input[type=text], textarea";

/** A modal question or form: centred from 48rem on, a sheet from below on phones. Focus returns to where it was. */
export function Dialog(props: DialogProps) {
  const popup = useRef<HTMLDivElement>(null);
  // Whoever opens a form wants to write in it; on a touch screen its keyboard would cover the sheet.
  const firstField = (by: string) =>
    (by === "touch" ? null : popup.current?.querySelector<HTMLElement>(writtenIn)) ?? true;
  return (
    <Base.Root open={props.open} onOpenChange={props.onOpenChange}>
      <Base.Portal>
        <Base.Backdrop className="scrim" />
        <Base.Popup
          ref={popup}
          initialFocus={firstField}
          // All of it scrolls, below its header: so keys do that from whatever in it has the focus.
          className="dialog scrolls"
          data-width={props.width}
        >
          <header className="sticky top-0 z-10 flex items-start gap-4 bg-raised px-5 pt-4 pb-3">
            <div className="min-w-0 flex-1">
              <Base.Title className="font-semibold text-base">{props.title}</Base.Title>
              {props.description === undefined ? null : (
                <Base.Description className="mt-1 text-ink-muted text-sm">
                  {props.description}
                </Base.Description>
              )}
            </div>
            <Base.Close
              render={<IconButton icon={X} label={props.closeLabel} className="-mr-1.5" />}
            />
          </header>
          <div className="px-5 pb-5">{props.children}</div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
