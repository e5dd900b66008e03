import { FileDown, FileUp, Sheet } from "lucide-react";
import { Link } from "react-router";
import { buttonStyle } from "#app/ui/controls/button-style.ts";
import { useTransferText } from "#app/ui/text/transfer.ts";
import { Section } from "./section.tsx";

const icon = { "aria-hidden": true, className: "size-4", strokeWidth: 1.75 } as const;

/** The ways in and out for everything a person has. */
export function DataSection() {
  const t = useTransferText().settings;
  return (
    <Section title={t.title} hint={t.hint}>
      <div className="flex flex-col items-start gap-2">
        <Link to="/settings/import" className={buttonStyle()}>
          <FileUp {...icon} />
          {t.import}
        </Link>
        <p className="text-ink-muted text-sm">{t.importHint}</p>
      </div>
      <div className="flex flex-col items-start gap-2">
        <div className="flex flex-wrap gap-2">
          <a href="/api/export/taskpilot.json" download className={buttonStyle()}>
            <FileDown {...icon} />
            {t.exportAll}
          </a>
          <a href="/api/export/tasks.csv" download className={buttonStyle()}>
            <Sheet {...icon} />
            {t.exportTable}
          </a>
        </div>
        <p className="text-ink-muted text-sm">{t.exportHint}</p>
      </div>
    </Section>
  );
}
