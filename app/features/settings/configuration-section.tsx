import { CircleAlert, CircleCheck, Info } from "lucide-react";
import { useAccountText } from "#app/ui/text/account.ts";
import { Section } from "./section.tsx";

/** One thing about the app's configuration, as the server found it, in its operator's English. */
export type ConfigurationFinding = {
  topic: keyof Topics;
  level: "good" | "hint" | "problem";
  says: string;
  todo?: string;
};
type Topics = ReturnType<typeof useAccountText>["settings"]["configuration"]["topics"];

const looks = {
  good: { Icon: CircleCheck, color: "text-accent" },
  hint: { Icon: Info, color: "text-ink-muted" },
  problem: { Icon: CircleAlert, color: "text-danger" },
};

/** How the app is configured and what is missing, for whoever runs it. */
export function ConfigurationSection({ findings }: { findings: readonly ConfigurationFinding[] }) {
  const t = useAccountText().settings.configuration;
  return (
    <Section title={t.title} hint={t.hint}>
      <dl className="flex w-full flex-col gap-4">
        {findings.map(({ topic, level, says, todo }) => {
          const { Icon, color } = looks[level];
          return (
            <div key={topic} className="grid grid-cols-[1.25rem_1fr] gap-x-3">
              <Icon aria-hidden className={`mt-0.5 size-5 ${color}`} />
              <dt className="font-medium">
                {t.topics[topic]}
                {level === "problem" ? <span className="sr-only">: {t.problem}</span> : null}
              </dt>
              <dd className="wrap-anywhere col-start-2 text-ink-muted text-sm">
                {says}
                {todo === undefined ? null : <span className="mt-1 block text-ink">{todo}</span>}
              </dd>
            </div>
          );
        })}
      </dl>
    </Section>
  );
}
