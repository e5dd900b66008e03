import { CheckCheck, Undo2 } from "lucide-react";
import { useEffect, useRef } from "react";
import { Link } from "react-router";
import type { Failure } from "#app/api/errors.ts";
import { Button } from "#app/ui/controls/button.tsx";
import { buttonStyle } from "#app/ui/controls/button-style.ts";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { Spinner } from "#app/ui/feedback/spinner.tsx";
import { Page } from "#app/ui/shell/page.tsx";
import { useTransferText } from "#app/ui/text/transfer.ts";
import type { Refused } from "../model/read-files.ts";
import { useImport } from "../model/use-import.ts";
import { FileChooser } from "./file-chooser.tsx";
import { Preview } from "./preview.tsx";
import { Running } from "./running.tsx";
import { WhatBecomes } from "./what-becomes.tsx";

/** Tasks from elsewhere: choose files, see what will happen, let it happen, take it back. */
export function ImportPage() {
  const t = useTransferText().import;
  return (
    <Page
      title={t.title}
      actions={
        <Link to="/settings" className={buttonStyle("quiet", "small")}>
          {t.back}
        </Link>
      }
    >
      <Steps />
    </Page>
  );
}

/** Whoever goes on has what comes next under the keys, and hears it. */
function Steps() {
  const importing = useImport();
  const { step } = importing.state;
  const place = useRef<HTMLDivElement>(null);
  const before = useRef(step);
  useEffect(() => {
    if (before.current !== step) place.current?.focus();
    before.current = step;
  }, [step]);
  return (
    <div ref={place} tabIndex={-1} className="outline-none">
      <Step {...importing} />
    </div>
  );
}

function Step({ state, choose, run, undo, restart }: ReturnType<typeof useImport>) {
  const t = useTransferText().import;
  switch (state.step) {
    case "choose":
      return (
        <div className="flex flex-col gap-4">
          <Failed failure={state.failure} />
          <RefusedFiles refused={state.refused} />
          <FileChooser onChoose={(files) => void choose(files)} />
          <WhatBecomes />
        </div>
      );
    case "reading":
      return (
        <p role="status" className="flex items-center gap-2 py-10 text-ink-muted">
          <Spinner /> {t.reading}
        </p>
      );
    case "preview":
      return (
        <div className="flex flex-col gap-4">
          <RefusedFiles refused={state.refused} />
          <Preview preview={state.preview} onStart={() => void run(state)} onRestart={restart} />
        </div>
      );
    case "running":
      return <Running done={state.at.done} total={state.preview.tasks.total} />;
    case "stopped":
      return (
        <Running done={state.at.done} total={state.preview.tasks.total}>
          <Notice
            action={
              <Button size="small" onClick={() => void run(state, state.at)}>
                {t.goOn}
              </Button>
            }
          >
            {[state.failure.message, t.stopped].filter(Boolean).join(" ")}
          </Notice>
        </Running>
      );
    case "done":
      return (
        <div role="status">
          <Failed failure={state.failure} />
          <EmptyState
            icon={CheckCheck}
            title={t.done.title(state.total)}
            action={
              <div className="flex flex-wrap justify-center gap-2">
                <Link to="/tasks" className={buttonStyle("primary")}>
                  {t.done.open}
                </Link>
                <Button onClick={() => void undo(state)}>{t.done.undo}</Button>
              </div>
            }
          >
            {t.done.body}
          </EmptyState>
        </div>
      );
    case "undone":
      return (
        <div role="status">
          <EmptyState
            icon={Undo2}
            title={t.done.undone}
            action={<Button onClick={restart}>{t.preview.again}</Button>}
          >
            {state.hasConflicts ? t.done.conflicts : t.done.undoneBody}
          </EmptyState>
        </div>
      );
  }
}

function Failed({ failure }: { failure: Failure | null }) {
  const t = useTransferText().import;
  return failure === null ? null : <Notice>{failure.message ?? t.failed}</Notice>;
}

function RefusedFiles({ refused }: { refused: readonly Refused[] }) {
  const t = useTransferText().import;
  return refused.map(({ name, reason }) => <Notice key={name}>{t[reason](name)}</Notice>);
}
