import "#app/ui/testing/dom.ts";
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { expect, it, onTestFinished, vi } from "vitest";
import { Notes } from "./notes.tsx";
import { notify } from "./notify.ts";
// Loaded before the clock of the first test runs; in the app it is loaded on demand.
import "./toaster.tsx";

it("says what is done right after something was taken back, while that note is still going away", async () => {
  onTestFinished(cleanup);
  render(<Notes label="Notifications" />);
  fireEvent.keyDown(document.body, { key: "z" });
  const onPress = vi.fn();
  await notify("Completed A", { id: "change", action: { label: "Undo", onPress } });
  fireEvent.click(await screen.findByRole("button", { name: "Undo" }));
  expect(onPress).toHaveBeenCalledOnce();
  await notify("Completed B", { id: "change" });
  await waitFor(() => expect(document.querySelector('[data-removed="true"]')).toBeNull());
  expect(screen.getByText("Completed B")).toBeTruthy();
  expect(screen.queryByText("Completed A")).toBeNull();
});

it("replaces a note that still stands by the next of its name", async () => {
  onTestFinished(cleanup);
  render(<Notes label="Notifications" />);
  fireEvent.keyDown(document.body, { key: "c" });
  await notify("Completed C", { id: "change" });
  await screen.findByText("Completed C");
  await notify("Completed D", { id: "change" });
  await screen.findByText("Completed D");
  expect(screen.queryByText("Completed C")).toBeNull();
});
