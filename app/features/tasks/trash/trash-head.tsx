import { Button } from "#app/ui/controls/button.tsx";
import { useViewsText } from "#app/ui/text/views.ts";
import { DeleteButton } from "./delete-button.tsx";

/** Says what becomes of what lies in the trash, and empties it. */
export function TrashHead() {
  const t = useViewsText().trash;
  return (
    <div className="mb-2 flex flex-wrap items-center justify-between gap-x-4 gap-y-1 text-ink-muted text-sm">
      <p>{t.kept}</p>
      <DeleteButton
        button={(ask) => (
          <Button size="small" onClick={ask}>
            {t.empty}
          </Button>
        )}
      />
    </div>
  );
}
