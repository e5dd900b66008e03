import { type ReactNode, useId } from "react";

type SectionProps = { title: string; hint?: string; children: ReactNode };

/** One group of settings under its heading. */
export function Section({ title, hint, children }: SectionProps) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className="grid gap-x-8 gap-y-4 border-line border-t py-7 lg:grid-cols-[14rem_1fr]"
    >
      <div>
        <h2 id={id} className="font-semibold">
          {title}
        </h2>
        {hint === undefined ? null : <p className="mt-1 text-ink-muted text-sm">{hint}</p>}
      </div>
      <div className="flex min-w-0 flex-col items-start gap-5">{children}</div>
    </section>
  );
}
