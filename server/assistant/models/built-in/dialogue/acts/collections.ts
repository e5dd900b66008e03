import type { Request } from "#server/assistant/models/built-in/language/request.ts";
import { type Script, ToolRefusal, use } from "../script.ts";

type Asked = Extract<Request, { intent: "collection" }>;

const shown: Record<Asked["kind"], string> = { project: "list", label: "label", filter: "filter" };

/** Makes, renames, archives or deletes a project, a label or a saved filter. */
export function* changeCollection({ act, kind, name, value }: Asked): Script<string> {
  if (name === "") throw new ToolRefusal(`Which ${shown[kind]} do you mean?`);
  const { hint } = yield* use(...callFor({ act, kind, name, value }));
  return hint ?? "Done.";
}

function callFor({
  act,
  kind,
  name,
  value,
}: Omit<Asked, "intent">): [string, Record<string, unknown>] {
  const same = { name, new_name: null, color: null, after: null };
  switch (act) {
    case "create":
      return kind === "filter"
        ? ["create_filter", { name, filter: value ?? "", color: null }]
        : [`create_${kind}`, { name, color: null }];
    case "remove":
      return [`delete_${kind}`, { name }];
    case "rename":
      return [`update_${kind}`, { ...same, ...extra(kind), new_name: value }];
    case "archive":
    case "unarchive":
      if (kind !== "project")
        throw new ToolRefusal(`Only lists can be archived, not a ${shown[kind]}.`);
      return ["update_project", { ...same, archived: act === "archive" }];
  }
}

const extra = (kind: Asked["kind"]): Record<string, unknown> =>
  kind === "project" ? { archived: null } : kind === "filter" ? { filter: null } : {};
