import { randomUUID } from "node:crypto";
import { ask, change, type Person, signUp, visitor } from "#scripts/production/person.ts";
import { procedures } from "#scripts/production/surface.ts";
import { expect, expectSound, test } from "./faults.ts";

// A request is repeated when its answer was lost. What makes something carries a key of the client's:
// the id of what it makes, or of the import. Whoever adds a procedure says here which kind it is.

type Create = {
  /** The same request each time it is called with the same key; `title` is free. */
  input: (key: string, title: string) => object;
  /** What a stranger's request with the same key gives: nothing, or things of the stranger's own. */
  stranger: "refused" | "served";
};

const id = (key: string, name: string) => ({ id: key, name });
const source = (title: string) => ({ format: "todoist", projectName: title, text: csv(title) });
const csv = (title: string) => `TYPE,CONTENT,PRIORITY,INDENT\ntask,${title},4,1\n`;

const creates: Record<string, Create> = {
  "task.create": { input: (key, title) => ({ id: key, title }), stranger: "refused" },
  "task.createMany": {
    input: (key, title) => ({
      tasks: [
        { id: key, title },
        { id: childOf(key), title: `${title}, below`, parentId: key },
      ],
    }),
    stranger: "refused",
  },
  "project.create": { input: id, stranger: "refused" },
  "label.create": { input: id, stranger: "refused" },
  "filter.create": {
    input: (key, name) => ({ ...id(key, name), query: "today" }),
    stranger: "refused",
  },
  "transfer.importPart": {
    input: (key, title) => ({ importId: key, offset: 0, source: source(title) }),
    stranger: "served",
  },
  // Its key is the account: only an untouched list takes the first tasks.
  "account.welcome": { input: () => ({}), stranger: "served" },
};

/** Procedures that make nothing new. */
const changes = [
  ...["account.remove", "activity.undo", "transfer.preview"],
  ...["project", "label", "filter"].flatMap((kind) =>
    ["update", "reorder", "remove"].map((verb) => `${kind}.${verb}`),
  ),
  ...["project.archive", "project.unarchive"],
  ...["update", "move", "reorder", "complete", "skip", "reopen", "remove", "restore"].map(
    (verb) => `task.${verb}`,
  ),
  ...["updateMany", "completeMany", "reopenMany", "removeMany", "restoreMany", "emptyTrash"].map(
    (verb) => `task.${verb}`,
  ),
];

/** A second id that follows from the first. */
const childOf = (key: string) => `${key.slice(0, -4)}${key.slice(-4) === "0000" ? "0001" : "0000"}`;

/** All that somebody has. */
async function everythingOf(person: Person) {
  const lists = ["task.list", "project.list", "label.list", "filter.list"];
  const all = await Promise.all(lists.map((list) => ask(person, list, {})));
  const below = await (await person.fetch("/api/export/tasks.csv")).text();
  return { all, below };
}

test("every procedure that changes something is known to make something new, or not", () => {
  const mutations = procedures.filter(({ kind }) => kind === "mutation").map(({ name }) => name);
  expect([...Object.keys(creates), ...changes].sort()).toEqual(mutations.sort());
});

test("what is made is made once: repeated at once on two processes, later, changed, and by somebody else", async ({
  serve,
  postgres,
}) => {
  const servers = [await serve(postgres), await serve(postgres)];
  const [first, second] = servers.map(({ url }) => url);
  if (!first || !second) throw new Error("Two processes are wanted.");
  for (const [procedure, { input, stranger }] of Object.entries(creates)) {
    await test.step(procedure, async () => {
      const cookies = new Map<string, string>();
      const ada = await signUp(first, { cookies });
      const sameAda = visitor(second, { cookies });
      const key = randomUUID();
      const send = (person: Person, title = "Once") => change(person, procedure, input(key, title));

      const answers = await Promise.all([ada, sameAda, ada, sameAda].map((each) => send(each)));
      const made = await everythingOf(ada);
      if (procedure !== "account.welcome") {
        for (const answer of answers) expect(answer).toEqual(answers[0]);
      }
      expect(await send(sameAda)).toEqual(procedure === "account.welcome" ? [] : answers[0]);
      expect(await everythingOf(ada)).toEqual(made);

      const bob = await signUp(first);
      const outcome = await send(bob, "Theirs").then(
        () => "served",
        (error: unknown) => {
          expect(String(error)).toContain("This id cannot be used.");
          return "refused";
        },
      );
      expect(outcome).toBe(stranger);
      expect(await everythingOf(ada)).toEqual(made);
      expect(JSON.stringify(await everythingOf(bob))).not.toContain("Once");

      if (stranger === "refused") {
        // The first answer stands, whatever else is asked for under its key.
        expect(await send(ada, "Another")).toEqual(answers[0]);
        expect(await everythingOf(ada)).toEqual(made);
      }
    });
  }
  expectSound(postgres);
});
