import "#app/ui/testing/dom.ts";
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { strToU8, zipSync } from "fflate";
import { createRoutesStub } from "react-router";
import { afterEach, describe, expect, it, onTestFinished } from "vitest";
import { ApiProvider } from "#app/api/api.tsx";
import { openBackend } from "#app/api/testing/backend.server.ts";
import { FormatProvider } from "#app/ui/format/format.tsx";
import { useTestDatabase } from "#db/testing/database.ts";
import { ImportPage } from "./import-page.tsx";

const header = "TYPE,CONTENT,DESCRIPTION,PRIORITY,INDENT,DATE,DATE_LANG,TIMEZONE";
const home = [
  header,
  "task,Paint the door @weekend,,1,1,every saturday,en,",
  "task,Buy paint,,4,2,,,",
  "task,Ring the bell,,4,1,now and then,en,",
].join("\n");

const locale = { tag: "en-US", zone: "UTC", weekStart: 7 };

describe("importing", () => {
  const database = useTestDatabase();
  afterEach(cleanup);

  async function open() {
    const backend = await openBackend(database());
    onTestFinished(() => backend.close());
    const Routes = createRoutesStub([{ path: "*", Component: ImportPage }]);
    const show = () =>
      render(
        <FormatProvider locale={locale} today="2030-01-01" readToday={() => "2030-01-01"}>
          <ApiProvider client={backend.client}>
            <Routes initialEntries={["/settings/import"]} />
          </ApiProvider>
        </FormatProvider>,
      );
    show();
    const person = userEvent.setup({ applyAccept: false });
    const choose = async (...files: File[]) =>
      person.upload(await screen.findByLabelText("Choose files"), files);
    const count = async () => (await backend.elsewhere.task.list({})).tasks.length;
    const press = async (name: string | RegExp) =>
      person.click(await screen.findByRole("button", { name }));
    return { ...backend, show, choose, press, count };
  }

  it("shows what a file of Todoist will become before it writes, and takes all of it back", async () => {
    const { choose, press, count, elsewhere } = await open();
    await choose(new File([home], "Home [22033].csv"));
    expect(await screen.findByText("Paint the door")).toBeTruthy();
    expect(screen.getByText("every Saturday")).toBeTruthy();
    expect(screen.getByText("Line 4")).toBeTruthy();
    expect(await count()).toBe(0);
    await press("Import 3 tasks");
    expect(await screen.findByText("Imported 3 tasks")).toBeTruthy();
    expect((await elsewhere.project.list()).map(({ name }) => name)).toEqual(["Home"]);
    expect(await count()).toBe(3);
    await press("Undo the import");
    expect(await screen.findByText("The import was undone")).toBeTruthy();
    expect(await count()).toBe(0);
    await press("Choose other files");
    expect(await screen.findByLabelText("Choose files")).toBeTruthy();
  });

  it("takes a whole backup of Todoist, and finds nothing new in it the second time", async () => {
    const { choose, press, count, show } = await open();
    const zip = zipSync({
      "backup/Home [1].csv": strToU8(home),
      "backup/Inbox [2].csv": strToU8(`${header}\ntask,Call Bo,,4,1,,,`),
      "backup/readme.txt": strToU8("hello"),
    });
    const file = () => new File([new Uint8Array(zip)], "backup.zip");
    await choose(file());
    expect(await screen.findByText(/readme.txt” is no CSV/)).toBeTruthy();
    await press("Import 4 tasks");
    await screen.findByText("Imported 4 tasks");
    expect(await count()).toBe(4);
    cleanup();
    show();
    await choose(new File([home], "Home.csv"));
    expect(await screen.findByText("There is nothing new in it")).toBeTruthy();
    expect(screen.getByText(/3 tasks are here already/)).toBeTruthy();
  });

  it("says of which file a remark is, and of which year a day, where that is not plain", async () => {
    const { choose } = await open();
    const work = `${header}\ntask,Tax return,,4,1,2031-04-15,en,\ntask,Call,,4,1,one day,en,`;
    await choose(new File([home], "Home [1].csv"), new File([work], "Work [2].csv"));
    expect(await screen.findByRole("heading", { name: "Work" })).toBeTruthy();
    expect(screen.getByRole("heading", { name: "Home" })).toBeTruthy();
    expect(screen.getByText(/Apr 15, 2031/)).toBeTruthy();
  });

  it("stands where it has come to, for those who see it by ear or go by keyboard", async () => {
    const { choose, press } = await open();
    const focused = () => document.activeElement?.textContent ?? "";
    await choose(new File([home], "Home.csv"));
    await screen.findByText("Paint the door");
    expect(focused()).toContain("Ready to import");
    await press("Import 3 tasks");
    await screen.findByText("Imported 3 tasks");
    expect(focused()).toContain("Imported 3 tasks");
    await press("Undo the import");
    await screen.findByText("The import was undone");
    expect(focused()).toContain("The import was undone");
  });

  it("says which files it cannot read, dropped ones too", async () => {
    const { choose } = await open();
    await choose(new File(["x"], "broken.zip"), new File(["x"], "photo.png"));
    expect(await screen.findByText("“broken.zip” could not be read.")).toBeTruthy();
    expect(screen.getByText("“photo.png” is no CSV, JSON or ZIP file.")).toBeTruthy();
    const zone = screen.getByText(/Drop your files here/);
    fireEvent.dragOver(zone);
    fireEvent.dragLeave(zone);
    fireEvent.drop(zone, { dataTransfer: { files: [new File(["{}"], "empty.json")] } });
    expect(await screen.findByText("There is nothing new in it")).toBeTruthy();
    expect(screen.getByText(/This is no TaskPilot export/)).toBeTruthy();
  });

  it("says when the server is out of reach, and goes on where it stopped", async () => {
    const { choose, press, setOffline, count } = await open();
    setOffline(true);
    await choose(new File([home], "Home.csv"));
    expect(await screen.findByText(/That did not work/)).toBeTruthy();
    setOffline(false);
    await choose(new File([home], "Home.csv"));
    await screen.findByText("Paint the door");
    setOffline(true);
    await press("Import 3 tasks");
    expect(await screen.findByText(/stopped in between/)).toBeTruthy();
    setOffline(false);
    await press("Go on");
    await screen.findByText("Imported 3 tasks");
    await waitFor(async () => expect(await count()).toBe(3));
    setOffline(true);
    await press("Undo the import");
    expect(await screen.findByText(/That did not work/)).toBeTruthy();
    setOffline(false);
  });
});
