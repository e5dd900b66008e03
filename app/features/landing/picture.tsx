import type { ReactNode } from "react";
import { classNames } from "#app/ui/controls/class-names.ts";
import { CalendarIcon, CheckIcon, RepeatIcon, UndoIcon } from "#app/ui/icons/everywhere.ts";
import { HashIcon } from "#app/ui/icons/landing.ts";
import { useLandingText } from "#app/ui/text/landing.ts";

/** What it looks like to work with: a list and the chat beside it, drawn in the app's own colours. */
export function Picture() {
  const t = useLandingText().picture;
  return (
    <div
      role="img"
      aria-label={t.alt}
      className="relative overflow-hidden rounded-xl bg-surface text-sm shadow-high"
    >
      <div aria-hidden className="grid md:grid-cols-[minmax(0,1.25fr)_minmax(0,1fr)]">
        <List />
        <Chat />
      </div>
    </div>
  );
}

function List() {
  const t = useLandingText().picture;
  return (
    <div className="p-5 md:p-7">
      <p className="font-semibold text-lg tracking-tight">{t.list}</p>
      <div className="mt-3 flex h-10 items-center rounded-lg border border-line-strong bg-canvas px-3">
        <span className="truncate">
          {t.typed}{" "}
          <span className="rounded-sm bg-accent-soft px-1 text-accent-strong">{t.when}</span>{" "}
          <span className="rounded-sm bg-accent-soft px-1 text-accent-strong">{t.where}</span>
        </span>
        <span className="ml-0.5 h-4.5 w-px bg-accent" />
      </div>
      <div className="mt-3">
        <Row tone="border-danger bg-danger/10" title={t.rows.post} due={t.due.two} urgent>
          <Tag color="bg-tag-violet" name={t.tags.launch} />
        </Row>
        <Row tone="border-line-strong" title={t.rows.plants} due={t.due.today} urgent>
          <RepeatIcon className="size-3" strokeWidth={2} />
          <Tag color="bg-tag-orange" name={t.tags.home} />
        </Row>
        <Row tone="border-accent bg-accent" title={t.rows.bank} isDone />
        <Row tone="border-line-strong" title={t.rows.milk} due={t.due.five} isNew>
          <Tag color="bg-tag-sky" name={t.tags.errands} />
        </Row>
      </div>
    </div>
  );
}

type RowProps = {
  tone: string;
  title: string;
  due?: string;
  urgent?: boolean;
  isDone?: boolean;
  isNew?: boolean;
  children?: ReactNode;
};

function Row({ tone, title, due, urgent, isDone, isNew, children }: RowProps) {
  return (
    <div
      className={classNames(
        "-mx-2 flex gap-3 rounded-md px-2 pt-2.5",
        isNew && "bg-accent-soft outline-1 outline-accent",
      )}
    >
      <span
        className={classNames(
          "mt-0.5 grid size-4.5 shrink-0 place-items-center rounded-full border-[1.5px]",
          tone,
        )}
      >
        {isDone ? <CheckIcon className="size-3 text-on-accent" strokeWidth={3} /> : null}
      </span>
      <div className="min-w-0 flex-1 border-line border-b pb-2.5">
        <p className={isDone ? "text-ink-faint line-through" : undefined}>{title}</p>
        {due === undefined ? null : (
          <p className="mt-0.5 flex items-center gap-2.5 text-ink-muted text-xs">
            <span className={classNames("inline-flex items-center gap-1", urgent && "text-accent")}>
              <CalendarIcon className="size-3.5" />
              {due}
            </span>
            {children}
          </p>
        )}
      </div>
    </div>
  );
}

function Tag({ color, name }: { color: string; name: string }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <span className={classNames("size-2 rounded-full", color)} />
      {name}
    </span>
  );
}

function Chat() {
  const t = useLandingText().picture;
  return (
    <div className="flex flex-col gap-3 border-line border-t bg-sunken p-5 md:border-t-0 md:border-l md:p-7">
      <p className="max-w-[85%] self-end rounded-lg bg-accent-soft px-3.5 py-2 text-accent-strong">
        {t.said}
      </p>
      <p className="text-ink-muted">{t.answer}</p>
      <div className="rounded-lg border border-line bg-surface p-3.5 shadow-low">
        <p className="flex items-center gap-3 font-medium">
          <span className="size-4.5 rounded-full border-[1.5px] border-line-strong" />
          {t.rows.milk}
        </p>
        <p className="mt-1.5 flex flex-wrap items-center gap-x-2.5 whitespace-nowrap pl-7.5 text-ink-muted text-xs">
          <span className="inline-flex items-center gap-1">
            <CalendarIcon className="size-3.5" />
            {t.due.five}
          </span>
          <span className="inline-flex items-center gap-1">
            <HashIcon className="size-3" strokeWidth={2} />
            {t.tags.errands}
          </span>
        </p>
      </div>
      <p className="inline-flex items-center gap-1.5 font-medium text-accent text-xs">
        <UndoIcon className="size-3.5" strokeWidth={2} />
        {t.undo}
      </p>
    </div>
  );
}
