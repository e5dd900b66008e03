import { Kbd } from "#app/ui/feedback/kbd.tsx";
import { Dialog } from "#app/ui/overlays/dialog.tsx";
import { usePaletteText } from "#app/ui/text/palette.ts";
import { useText } from "#app/ui/text/text.tsx";

/** All keys, written down. */
export function KeyHelp({ onClose }: { onClose: () => void }) {
  const t = usePaletteText().keys;
  const { shell } = useText();
  return (
    <Dialog open width="wide" onOpenChange={onClose} title={t.title} closeLabel={shell.close}>
      <div className="grid gap-x-10 gap-y-6 md:grid-cols-2">
        {t.groups.map((group) => (
          <section key={group.title}>
            <h3 className="mb-2 font-medium text-ink-muted text-sm">{group.title}</h3>
            <dl className="flex flex-col gap-1.5">
              {group.keys.map(({ keys, does }) => (
                <div key={does} className="flex items-center justify-between gap-4 text-sm">
                  <dt>{does}</dt>
                  <dd className="flex gap-1">
                    {keys.map((key) => (
                      <Kbd key={key}>{key}</Kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
