import { describe, expect, it } from "vitest";
import { checkImports, findImports } from "./imports.ts";

describe("findImports", () => {
  it("finds static, side-effect, re-exporting, type-only and dynamic imports", () => {
    const source = [
      'import { a } from "./a.ts";',
      'import "./b.css";',
      'export { c } from "#domain/c.ts";',
      'import type { D } from "#db/d.ts";',
      'const e = await import("./e.ts");',
    ].join("\n");
    expect(findImports(source)).toEqual([
      { specifier: "./a.ts", typeOnly: false },
      { specifier: "./b.css", typeOnly: false },
      { specifier: "#domain/c.ts", typeOnly: false },
      { specifier: "#db/d.ts", typeOnly: true },
      { specifier: "./e.ts", typeOnly: false },
    ]);
  });
});

it("takes SQL in a template for no import", () => {
  expect(
    findImports('export async function drop() {\n  await sql`delete from "user"`;\n}'),
  ).toEqual([]);
});

describe("checkImports", () => {
  const check = (file: string, specifier: string) =>
    checkImports(file, `import { x } from "${specifier}";`);

  it.each([
    ["domain/task/task.ts", "zod"],
    ["server/services/task/create.ts", "#db/client.ts"],
    ["server/trpc/routers/task.ts", "#server/services/task/create.ts"],
    ["app/routes/api.auth.ts", "#server/http/app-context.ts"],
    ["app/api/caller.server.ts", "#server/trpc/router.ts"],
    ["app/features/tasks/list.tsx", "#app/ui/button.tsx"],
    ["server/services/task/create.test.ts", "#db/testing/database.ts"],
    ["chatkit/server/agent-bridge/stream.ts", "@openai/agents"],
  ])("lets %s import %s", (file, specifier) => {
    expect(check(file, specifier)).toEqual([]);
  });

  it.each([
    ["domain/task/task.ts", "#db/client.ts"],
    ["domain/task/task.ts", "node:fs"],
    ["server/services/task/create.ts", "#server/trpc/router.ts"],
    ["server/services/task/create.ts", "better-auth"],
    ["server/trpc/routers/task.ts", "#server/assistant/agent.ts"],
    ["server/trpc/routers/task.ts", "drizzle-orm"],
    ["server/assistant/agent.ts", "#db/schema/index.ts"],
    ["chatkit/server/handle.ts", "@openai/agents"],
    ["chatkit/protocol/items.ts", "#domain/task/task.ts"],
    ["app/ui/button.tsx", "#domain/task/task.ts"],
    ["app/features/tasks/list.tsx", "#app/features/chat/panel.tsx"],
    ["app/features/tasks/list.tsx", "../chat/panel.tsx"],
    ["app/routes/tasks.tsx", "#server/services/task/list.ts"],
    ["e2e/journeys/chat.spec.ts", "#server/app.ts"],
    ["server/http/handler.ts", "../../domain/task/task.ts"],
  ])("refuses that %s imports %s, and says what to do instead", (file, specifier) => {
    const [problem] = check(file, specifier);
    expect(problem).toMatch(new RegExp(`^${file}: .+; .+\\.$|climbs too far: import it as`));
  });
});
