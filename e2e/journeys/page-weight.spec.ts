import { gzipSync } from "node:zlib";
import { expect, test } from "../fixtures/test.ts";

/** In kilobytes: a little more than it is, so that a growth is noticed and a word more is not. */
const most = 162;

test(`a first visit to the list asks for at most ${most} KB of JavaScript`, async ({
  account,
  page,
}) => {
  expect(account.email).not.toBe("");
  const html = await (await page.request.get("/tasks")).text();
  const scripts = [...new Set(html.match(/\/assets\/[\w.-]+\.js/g))];
  const sizes = await Promise.all(
    scripts.map(async (path) => gzipSync(await (await page.request.get(path)).body()).length),
  );
  const kilobytes = sizes.reduce((sum, size) => sum + size, 0) / 1000;
  // As little as React and the router alone would mean that the page was not read right.
  expect(kilobytes).toBeGreaterThan(100);
  expect(kilobytes).toBeLessThanOrEqual(most);
});
