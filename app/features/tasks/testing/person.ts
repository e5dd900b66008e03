import { cleanup, screen, waitFor } from "@testing-library/react";
import { toast } from "sonner";
import { afterEach, expect, onTestFinished } from "vitest";
import { openBackend } from "#app/api/testing/backend.server.ts";
import type { Database } from "#db/client.ts";

/** What every test of a page needs: a person with an empty list, and pages that go away afterwards. */
export function setUpPages(database: () => Database) {
  afterEach(() => {
    cleanup();
    // They would stand on the next test's page too.
    for (const { id } of toast.getToasts()) toast.dismiss(id);
  });
  return {
    async newPerson() {
      const backend = await openBackend(database());
      onTestFinished(() => backend.close());
      return backend;
    },
  };
}

/** The circle before a task. */
export function tick(title: string): Promise<HTMLElement> {
  return screen.findByRole("checkbox", { name: `Complete ${title}` });
}

/** Resolves when a task is no longer shown. */
export function gone(title: string): Promise<void> {
  return waitFor(() =>
    expect(screen.queryByRole("checkbox", { name: `Complete ${title}` })).toBeNull(),
  );
}

/** The tasks as the page shows them, from top to bottom. */
export function shownTitles(): (string | undefined)[] {
  return screen
    .getAllByRole("checkbox")
    .map((box) => box.getAttribute("aria-label")?.replace("Complete ", ""));
}
