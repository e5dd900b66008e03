import { expect, test, vi } from "vitest";
import type { Annotation } from "#chatkit/protocol/annotations.ts";
import { createBackend } from "../testing/backend.ts";
import { openPage, type PageOptions } from "../testing/page.tsx";

/** A page whose thread says this, with its sources. */
async function showSaid(text: string, annotations: Annotation[], options: PageOptions = {}) {
  const backend = createBackend();
  const content = [{ type: "output_text" as const, text, annotations }];
  const item = backend.item("assistant_message", { content });
  return openPage(backend, { initialThread: backend.addThread([item]), ...options });
}

test("marks sources where they are cited and lists them", async () => {
  const onClick = vi.fn();
  const source = (fields: Annotation["source"], index?: number): Annotation => ({
    type: "annotation",
    source: fields,
    index,
  });
  const page = await showSaid(
    "Hello world",
    [
      source({ type: "url", title: "Example", url: "https://e.com/a" }, 5),
      source({ type: "file", title: "Notes", filename: "n.txt" }, 5),
      source(
        {
          type: "entity",
          id: "7",
          title: "Milk",
          inline_label: "milk",
          interactive: true,
          data: { n: 1 },
          icon: "check",
        },
        11,
      ),
      source({ type: "url", title: "Odd", url: "not a url", attribution: "Somebody" }),
    ],
    { entities: { onClick } },
  );
  await expect.poll(() => page.find(".said p").textContent).toBe("Hello1 worldmilk");
  page.find(".cite").click();
  await expect.poll(() => page.find(".popup").textContent).toContain("Examplee.com");
  expect(page.find(".popup").textContent).toContain("Notesn.txt");
  page.find(".said .tag").click();
  expect(onClick).toHaveBeenCalledWith(expect.objectContaining({ id: "7", data: { n: "1" } }));
  expect(page.find(".source-list").textContent).toContain("Somebody");
});

test("marks a source behind emphasis and code, where its place is in their signs", async () => {
  const at = (index: number): Annotation => ({
    type: "annotation",
    source: { type: "file", title: "Notes", filename: "n.txt" },
    index,
  });
  const page = await showSaid("In **bold** and `code` too", [at(11), at(20)]);
  await expect.poll(() => page.find(".said p").textContent).toBe("In bold1 and code2 too");
});
