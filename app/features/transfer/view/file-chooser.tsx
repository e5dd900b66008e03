import { FileUp } from "lucide-react";
import { type DragEvent, useId, useState } from "react";
import { classNames } from "#app/ui/controls/class-names.ts";
import { useTransferText } from "#app/ui/text/transfer.ts";

type FileChooserProps = { onChoose: (files: File[]) => void };

/** Takes files from the system's dialog, or dropped onto it. */
export function FileChooser({ onChoose }: FileChooserProps) {
  const t = useTransferText().import;
  const id = useId();
  const [isOver, setOver] = useState(false);
  const over = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onChoose([...event.dataTransfer.files]);
  };
  return (
    <div className="relative">
      <input
        id={id}
        type="file"
        multiple
        accept=".csv,.json,.zip"
        aria-label={t.choose}
        aria-describedby={`${id}-kinds`}
        className="peer sr-only"
        onChange={({ target }) => onChoose([...(target.files ?? [])])}
      />
      <label
        htmlFor={id}
        onDragOver={over}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={classNames(
          "flex cursor-pointer flex-col items-center rounded-lg border border-dashed px-6 py-10 text-center transition-colors",
          "peer-focus-visible:outline-2 peer-focus-visible:outline-accent peer-focus-visible:outline-offset-2",
          isOver
            ? "border-accent bg-accent-soft"
            : "border-line-strong bg-surface hover:border-accent",
        )}
      >
        <span className="mb-3 grid size-12 place-items-center rounded-full bg-accent-soft text-accent">
          <FileUp aria-hidden className="size-6" strokeWidth={1.5} />
        </span>
        <span className="font-medium">{t.drop}</span>
        <span id={`${id}-kinds`} className="mt-1 max-w-md text-pretty text-ink-muted text-sm">
          {t.kinds}
        </span>
      </label>
    </div>
  );
}
