import { ConfirmDialog } from "#app/ui/overlays/confirm-dialog.tsx";
import { useChatText } from "#app/ui/text/chat.ts";
import type { Asked } from "./use-client-tools.ts";

/** As many are named; the rest are counted. */
const NAMED = 8;

/** What a hosted workflow is about to do, put before the person. */
export function ApprovalDialog({ title, names, ids, onAnswer }: Asked) {
  const t = useChatText().approval;
  const rest = names.length - NAMED;
  const named = names.slice(0, NAMED).map((name) => `“${name}”`);
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => {
        if (!open) onAnswer(false);
      }}
      title={t.title(title, ids.length)}
      description={[...named, ...(rest > 0 ? [t.more(rest)] : [])].join(", ")}
      confirmLabel={t.approve}
      cancelLabel={t.cancel}
      onConfirm={() => onAnswer(true)}
    />
  );
}
