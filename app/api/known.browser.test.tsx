import { QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { expect, onTestFinished, test } from "vitest";
import { Known, type KnownAnswer } from "./known.tsx";

const now = Date.now();
const said = (data: string, updatedAt: number): KnownAnswer[] => [
  { queryKey: ["word"], data, updatedAt },
];

function Word() {
  const { data } = useQuery({
    queryKey: ["word"],
    staleTime: 60_000,
    queryFn: async () => "asked",
  });
  return data ?? "waiting";
}

/** A page that shows a word of its cache, drawn with what the server knew; and drawn again. */
function page() {
  const place = document.createElement("div");
  const root = createRoot(place);
  onTestFinished(() => root.unmount());
  const client = new QueryClient();
  const draw = (answers: KnownAnswer[] | null) =>
    flushSync(() =>
      root.render(
        <QueryClientProvider client={client}>
          <Known answers={answers}>
            <Word />
          </Known>
        </QueryClientProvider>,
      ),
    );
  return { client, draw, word: () => place.textContent };
}

test("draws what the server knew at once, and asks for nothing", () => {
  const { client, draw, word } = page();
  draw(said("known", now));
  expect(word()).toBe("known");
  expect(client.isFetching()).toBe(0);
  expect(client.getQueryState(["word"])?.dataUpdatedAt).toBe(now);
});

test("takes what is newer, and keeps what it has from what is older or from nothing", async () => {
  const { draw, word } = page();
  draw(said("known", now));
  draw(said("older", now - 1));
  draw(null);
  expect(word()).toBe("known");
  draw(said("newer", now + 1));
  await expect.poll(word).toBe("newer");
});

test("asks by itself for what the server did not know", async () => {
  const { draw, word } = page();
  draw([]);
  await expect.poll(word).toBe("asked");
});
