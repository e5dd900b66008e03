import "#app/ui/testing/dom.ts";
import { useQueryClient } from "@tanstack/react-query";
import { act, renderHook, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { ApiProvider } from "#app/api/api.tsx";
import { FormatProvider } from "#app/ui/format/format.tsx";
import { useTestDatabase } from "#db/testing/database.ts";
import { queryOf } from "../model/view.ts";
import { setUpPages } from "../testing/person.ts";
import { taskListsKey } from "./task-list-query.ts";
import { useTaskList } from "./use-task-list.ts";

const locale = { tag: "en-US", zone: "UTC", weekStart: 7 };
const today = "2030-01-01";

describe("a list of tasks", () => {
  const database = useTestDatabase();
  const { newPerson } = setUpPages(database);

  it("is busy while it is fetched again, when a wish for more would go unheard", async () => {
    const { client, elsewhere } = await newPerson();
    const titles = Array.from({ length: 120 }, (_, index) => ({ title: `Task ${index}` }));
    await elsewhere.task.createMany({ tasks: titles.slice(0, 60) });
    await elsewhere.task.createMany({ tasks: titles.slice(60) });
    const { result } = renderHook(
      () => ({ list: useTaskList(queryOf({ kind: "inbox" })), cache: useQueryClient() }),
      {
        wrapper: ({ children }) => (
          <FormatProvider locale={locale} today={today} readToday={() => today}>
            <ApiProvider client={client}>{children}</ApiProvider>
          </FormatProvider>
        ),
      },
    );
    await waitFor(() => expect(result.current.list.tasks).toHaveLength(100));

    const databaseIsFree = Promise.withResolvers<void>();
    const transaction = database().db.transaction(() => databaseIsFree.promise);
    void result.current.cache.invalidateQueries({ queryKey: taskListsKey });
    await waitFor(() => expect(result.current.list.more?.isBusy).toBe(true));
    act(() => result.current.list.more?.load());
    databaseIsFree.resolve();
    await transaction;
    await waitFor(() => expect(result.current.list.more?.isBusy).toBe(false));
    expect(result.current.list.tasks).toHaveLength(100);

    act(() => result.current.list.more?.load());
    await waitFor(() => expect(result.current.list.tasks).toHaveLength(120));
  });
});
