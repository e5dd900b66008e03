import { AlertDialog as Base } from "@base-ui/react/alert-dialog";
import { Button } from "../controls/button.tsx";

type ConfirmDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  /** The exact effect of saying yes. */
  description: string;
  confirmLabel: string;
  cancelLabel: string;
  onConfirm: () => void;
};

/** Asks before what cannot be taken back. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  return (
    <Base.Root open={props.open} onOpenChange={props.onOpenChange}>
      <Base.Portal>
        <Base.Backdrop className="scrim" />
        <Base.Popup className="dialog px-5 py-5">
          <Base.Title className="font-semibold text-base">{props.title}</Base.Title>
          <Base.Description className="mt-1.5 text-ink-muted text-sm">
            {props.description}
          </Base.Description>
          <div className="mt-5 flex flex-wrap justify-end gap-2">
            <Base.Close render={<Button>{props.cancelLabel}</Button>} />
            <Base.Close
              render={
                <Button variant="danger" onClick={props.onConfirm}>
                  {props.confirmLabel}
                </Button>
              }
            />
          </div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
