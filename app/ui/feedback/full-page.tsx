import type { ReactNode } from "react";

type FullPageProps = { code?: string; title: string; children: ReactNode; action: ReactNode };

/** A page that is one message: not found, or out of order. */
export function FullPage({ code, title, children, action }: FullPageProps) {
  return (
    <main className="grid min-h-dvh place-items-center px-6 py-16">
      <div className="flex max-w-md flex-col items-start gap-3">
        {code === undefined ? null : (
          <p className="font-medium text-accent text-sm tabular-nums">{code}</p>
        )}
        <h1 className="font-semibold text-xl">{title}</h1>
        <p className="text-pretty text-ink-muted">{children}</p>
        <div className="mt-3 flex gap-2">{action}</div>
      </div>
    </main>
  );
}
