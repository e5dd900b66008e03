import type { ReactNode } from "react";
import { useTransferText } from "#app/ui/text/transfer.ts";

type RunningProps = { done: number; total: number; children?: ReactNode };

/** How far it has come. */
export function Running({ done, total, children }: RunningProps) {
  const t = useTransferText().import;
  return (
    <section className="flex flex-col gap-3">
      <h2 className="font-semibold text-lg">{t.progress}</h2>
      <progress
        aria-label={t.progress}
        value={done}
        max={Math.max(total, 1)}
        className="h-2 w-full appearance-none overflow-hidden rounded-full border-0 bg-press [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-press [&::-webkit-progress-value]:bg-accent [&::-webkit-progress-value]:transition-[width]"
      />
      <p className="text-ink-muted text-sm tabular-nums">{t.running(done, total)}</p>
      {children}
    </section>
  );
}
