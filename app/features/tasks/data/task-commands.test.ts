import "#app/ui/testing/dom.ts";
import { waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { createQueryClient } from "#app/api/query-client.ts";
import { en } from "#app/ui/text/en/index.ts";
import { useTestDatabase } from "#db/testing/database.ts";
import { setUpPages } from "../testing/person.ts";
import { createTaskCommands } from "./task-commands.ts";

describe("what a person does to tasks", () => {
  const { newPerson } = setUpPages(useTestDatabase());

  it("moves a repeating task on once, though it is ticked twice before the answer", async () => {
    const { client, elsewhere } = await newPerson();
    const queryClient = createQueryClient();
    const commands = createTaskCommands({
      client,
      queryClient,
      today: "2040-01-02",
      zone: "UTC",
      texts: en.tasks,
    });
    const task = await elsewhere.task.create({
      title: "Water plants",
      recurrence: { rule: "FREQ=DAILY", from: "schedule", anchor: "2040-01-02" },
    });
    commands.complete(task);
    commands.complete(task);
    await waitFor(() => expect(queryClient.isMutating()).toBe(0));
    expect(await elsewhere.task.get({ id: task.id })).toMatchObject({
      dueDate: "2040-01-03",
      completedAt: null,
    });
  });
});
