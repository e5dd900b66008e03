import "#app/ui/testing/dom.ts";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { useTestDatabase } from "#db/testing/database.ts";
import { setUpPages, tick } from "../testing/person.ts";
import { renderTasks } from "../testing/render-tasks.tsx";
// Loaded before the clock of the first test runs; in the app it is loaded on demand.
import "./task-details.tsx";

describe("the details of a task", () => {
  const { newPerson } = setUpPages(useTestDatabase());

  async function open(given: object = {}) {
    const backend = await newPerson();
    const task = await backend.elsewhere.task.create({ title: "Pay rent", ...given });
    const { person, unmount } = renderTasks(backend.client);
    await person.click(await screen.findByRole("link", { name: "Pay rent" }));
    const panel = within(await screen.findByRole("dialog", { name: "Task details" }));
    await panel.findByRole("textbox", { name: "Title" });
    const saved = (fields: object) =>
      waitFor(async () => {
        expect(await backend.elsewhere.task.get({ id: task.id })).toMatchObject(fields);
      });
    return { ...backend, task, person, unmount, panel, saved };
  }

  it("saves each field by itself, so that others' changes stay", async () => {
    const { person, panel, saved, elsewhere, task } = await open();
    await elsewhere.task.update({ id: task.id, priority: 2 });
    const title = panel.getByRole("textbox", { name: "Title" });
    await person.clear(title);
    await person.type(title, "Pay the rent{Enter}");
    await saved({ title: "Pay the rent", priority: 2 });
    fireEvent.change(panel.getByLabelText("Due date"), { target: { value: "2030-05-01" } });
    await saved({ dueDate: "2030-05-01" });
    fireEvent.change(panel.getByLabelText("Time"), { target: { value: "09:30" } });
    await saved({ dueTime: "09:30", title: "Pay the rent" });
    await person.selectOptions(panel.getByLabelText("Priority"), "Priority 1");
    await saved({ priority: 1 });
  });

  it("says until when it lasts and by whose clocks, once it has a time", async () => {
    const { panel, saved, person } = await open({ dueDate: "2030-05-01" });
    expect(panel.queryByLabelText("Until")).toBeNull();
    fireEvent.change(panel.getByLabelText("Time"), { target: { value: "22:30" } });
    const until = await panel.findByLabelText<HTMLInputElement>("Until");
    fireEvent.change(until, { target: { value: "00:15" } });
    await saved({ dueTime: "22:30", durationMinutes: 105 });
    expect(until.value).toBe("00:15");
    expect(until.getAttribute("aria-describedby")).not.toBeNull();
    await person.selectOptions(panel.getByLabelText("Time zone"), "Asia/Tokyo");
    await saved({ dueZone: "Asia/Tokyo", dueTime: "22:30" });
    expect(await screen.findByText(/10:30 PM – .* 12:15 AM Japan Time/)).toBeTruthy();
    fireEvent.change(until, { target: { value: "" } });
    await saved({ durationMinutes: null, dueTime: "22:30" });
  });

  it("takes back what was typed on Escape, and never saves an empty title", async () => {
    const { person, panel, saved } = await open();
    const title = panel.getByRole<HTMLTextAreaElement>("textbox", { name: "Title" });
    await person.type(title, " now{Escape}");
    expect(title.value).toBe("Pay rent");
    await person.clear(title);
    await person.tab();
    expect(title.value).toBe("Pay rent");
    await saved({ title: "Pay rent" });
  });

  it("keeps what was typed when the panel goes away without the field being left", async () => {
    const { person, panel, saved, unmount } = await open();
    await person.type(panel.getByRole("textbox", { name: "Title" }), " today");
    unmount();
    await saved({ title: "Pay rent today" });
  });

  it("goes on from where notes were opened when they are left by a key", async () => {
    const { person, panel, saved } = await open();
    await person.click(panel.getByRole("button", { name: "Add notes" }));
    await person.keyboard("By **Friday**{Escape}");
    await saved({ notes: "By **Friday**" });
    expect(document.activeElement).toBe(panel.getByRole("button", { name: "Edit notes" }));
  });

  it("understands how it repeats, and says so when it does not", async () => {
    const { person, panel, saved } = await open();
    const repeat = () => panel.getByRole<HTMLInputElement>("textbox", { name: "Repeat" });
    await person.type(repeat(), "now and then{Enter}");
    expect(await panel.findByText(/Try something like/)).toBeTruthy();
    expect(repeat().value).toBe("now and then");
    await person.clear(repeat());
    await person.type(repeat(), "every friday{Enter}");
    await saved({ recurrence: { rule: "FREQ=WEEKLY;BYDAY=FR", from: "schedule" } });
    await person.clear(repeat());
    await person.tab();
    await saved({ recurrence: null });
  });

  it("shows when it comes back, leaves one out, moves one alone, and ends it", async () => {
    const rule = { rule: "FREQ=WEEKLY;BYDAY=MO", from: "schedule", anchor: "2030-04-29" };
    const { person, panel, saved } = await open({ recurrence: rule, dueDate: "2030-04-29" });
    expect(
      await panel.findByText("Comes back Mon, May 6, Mon, May 13, and Mon, May 20."),
    ).toBeTruthy();
    await person.click(panel.getByRole("button", { name: "Skip this one" }));
    await saved({ dueDate: "2030-05-06" });
    expect(panel.getByText("Moves this one only.")).toBeTruthy();
    fireEvent.change(panel.getByLabelText("Due date"), { target: { value: "2030-05-08" } });
    await saved({ dueDate: "2030-05-08", recurrence: rule });
    expect(await panel.findByText(/^Comes back Mon, May 13/)).toBeTruthy();
    await person.click(panel.getByRole("button", { name: "Stop repeating" }));
    await saved({ recurrence: null, dueDate: "2030-05-08" });
    expect(panel.queryByRole("button", { name: "Skip this one" })).toBeNull();
  });

  it("says when it comes back if done today, and when it is the last time", async () => {
    const anchor = "2030-04-29";
    const byCompletion = { rule: "FREQ=DAILY;INTERVAL=3", from: "completion", anchor };
    const { panel, elsewhere, task } = await open({ recurrence: byCompletion, dueDate: anchor });
    expect(await panel.findByText("Done today, it comes back Thu, May 2.")).toBeTruthy();
    const once = { rule: "FREQ=DAILY;COUNT=1", from: "schedule", anchor } as const;
    await elsewhere.task.update({ id: task.id, recurrence: once });
    expect(await panel.findByText("This is the last time.")).toBeTruthy();
    expect(panel.queryByRole("button", { name: "Skip this one" })).toBeNull();
  });

  it("refuses to begin after it is due, at the field", async () => {
    const { panel } = await open({ dueDate: "2030-05-01" });
    fireEvent.change(panel.getByLabelText("Not before"), { target: { value: "2030-06-01" } });
    expect(await panel.findByText("A task cannot start after it is due.")).toBeTruthy();
  });

  it("shows notes as they read, and edits them as they are written", async () => {
    const { person, panel, saved } = await open();
    await person.click(panel.getByRole("button", { name: "Add notes" }));
    await person.type(panel.getByRole("textbox", { name: "Notes" }), "See **here**");
    await person.keyboard("{Escape}");
    await saved({ notes: "See **here**" });
    expect((await panel.findByText("here")).tagName).toBe("STRONG");
    await person.click(panel.getByRole("button", { name: "Edit notes" }));
    await person.type(panel.getByRole("textbox", { name: "Notes" }), "!");
    await person.keyboard("{Control>}{Enter}{/Control}");
    await saved({ notes: "See **here**!" });
  });

  it("understands what is typed of a subtask, shows it, and keeps a project's name as words", async () => {
    const { person, panel, elsewhere, task } = await open();
    const field = panel.getByRole("textbox", { name: "Add a subtask" });
    await person.type(field, "Order lunch p1 @food #two 5pm");
    await person.click(await panel.findByRole("button", { name: /keep “5pm” as words/ }));
    expect(document.activeElement).toBe(field);
    await person.keyboard("{Enter}");
    await panel.findByRole("button", { name: /^Order lunch #two 5pm/ });
    await waitFor(async () => {
      const { tasks } = await elsewhere.task.list({ parentId: task.id });
      expect(tasks).toMatchObject([
        {
          title: "Order lunch #two 5pm",
          priority: 1,
          labelIds: [expect.any(String)],
          dueTime: null,
        },
      ]);
    });
    expect(await elsewhere.project.list()).toEqual([]);
  });

  it("adds, ticks and opens subtasks", async () => {
    const { person, panel, elsewhere, task } = await open();
    await person.type(panel.getByRole("textbox", { name: "Add a subtask" }), "Ask Ana{Enter}");
    const list = within(panel.getByRole("list", { name: /^Subtasks/ }));
    await person.click(await list.findByRole("checkbox", { name: "Complete Ask Ana" }));
    await waitFor(async () => {
      expect((await elsewhere.task.get({ id: task.id })).subtasks).toEqual({
        open: 0,
        completed: 1,
      });
    });
    await person.click(list.getByRole("checkbox", { name: "Complete Ask Ana" }));
    await person.click(list.getByRole("button", { name: "Ask Ana" }));
    await waitFor(() =>
      expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Title" }).value).toBe(
        "Ask Ana",
      ),
    );
  });

  it("moves it to a project and gives it labels", async () => {
    const backend = await newPerson();
    const home = await backend.elsewhere.project.create({ name: "Home" });
    const label = await backend.elsewhere.label.create({ name: "money" });
    const { id } = await backend.elsewhere.task.create({ title: "Pay rent" });
    const { person } = renderTasks(backend.client, `/tasks?task=${id}`);
    const panel = within(await screen.findByRole("dialog", { name: "Task details" }));
    await panel.findByRole("option", { name: "Home" });
    await person.selectOptions(panel.getByLabelText("Project"), "Home");
    await person.click(panel.getByRole("button", { name: "Labels" }));
    await person.click(await screen.findByRole("menuitemcheckbox", { name: "money" }));
    await waitFor(async () => {
      expect(await backend.elsewhere.task.get({ id })).toMatchObject({
        projectId: home.id,
        labelIds: [label.id],
      });
    });
  });

  it("makes a first label for it", async () => {
    const { person, panel, elsewhere, saved } = await open();
    await person.click(panel.getByRole("button", { name: "Labels" }));
    await person.click(await screen.findByRole("menuitem", { name: "New label" }));
    await person.type(await screen.findByRole("textbox", { name: "Name" }), "money{Enter}");
    await saved({ labelIds: [expect.any(String)] });
    expect(await elsewhere.label.list()).toMatchObject([{ name: "money" }]);
    expect(await panel.findByText("money")).toBeTruthy();
  });

  it("says when it was deleted elsewhere, and brings it back", async () => {
    const { person, panel, elsewhere, task, saved } = await open();
    await elsewhere.task.remove({ id: task.id });
    await panel.findByText("This task is in the trash.");
    await person.click(panel.getByRole("button", { name: "Restore" }));
    await saved({ deletedAt: null });
    await person.click(await panel.findByRole("button", { name: "Delete Pay rent" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await saved({ deletedAt: expect.any(Date) });
  });

  it("says that there is no such task, and closes", async () => {
    const { client } = await newPerson();
    const { person } = renderTasks(client, "/tasks?task=nothing");
    const panel = within(await screen.findByRole("dialog", { name: "Task details" }));
    await panel.findByText(/no longer there/);
    await person.click(panel.getByRole("button", { name: "Close" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });

  it("completes and reopens it in the panel", async () => {
    const { person, panel, saved } = await open();
    await person.click(panel.getByRole("checkbox", { name: "Complete Pay rent" }));
    await saved({ completedAt: expect.any(Date) });
    await person.click(await tick("Pay rent"));
    await saved({ completedAt: null });
  });

  it("says what a subtask is part of, and leads there", async () => {
    const { person, panel, elsewhere, task } = await open();
    await elsewhere.task.create({ title: "Find the form", parentId: task.id });
    await person.click(await panel.findByRole("button", { name: /Find the form/ }));
    await person.click(await screen.findByRole("button", { name: "Part of Pay rent" }));
    await waitFor(() => {
      const title = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Title" });
      expect(title.value).toBe("Pay rent");
    });
    expect(screen.queryByRole("button", { name: /^Part of/ })).toBeNull();
  });

  it("ticks the points of a checklist in the notes, where they are read", async () => {
    const { person, panel, saved } = await open({ notes: "- [ ] form\n- [ ] stamp\n  - [x] pen" });
    await person.click(await panel.findByRole("checkbox", { name: "stamp" }));
    await saved({ notes: "- [ ] form\n- [x] stamp\n  - [x] pen" });
    await person.click(panel.getByRole("checkbox", { name: "pen" }));
    await saved({ notes: "- [ ] form\n- [x] stamp\n  - [ ] pen" });
  });
});
