import { expect, it } from "vitest";
import { Broadcast } from "./broadcast.ts";

it("lets a reader wait who says to have more than was sent, and gives it what comes after that", async () => {
  const broadcast = new Broadcast();
  broadcast.push("1");
  const reader = broadcast.follow(2);
  const next = reader.next();
  for (const frame of ["2", "3"]) broadcast.push(frame);
  expect(await next).toEqual({ done: false, value: "3" });
  broadcast.end();
  expect(await reader.next()).toEqual({ done: true, value: undefined });
});

it("gives a reader that comes late all there is, in order, in pieces of bounded length", async () => {
  const broadcast = new Broadcast();
  const frames = Array.from({ length: 100 }, (_, index) => String(index % 10).repeat(10_000));
  for (const frame of frames) broadcast.push(frame);
  broadcast.end();
  const pieces: string[] = [];
  const reader = broadcast.follow(0);
  for (let next = await reader.next(); !next.done; next = await reader.next()) {
    pieces.push(next.value);
  }
  expect(pieces.join("")).toBe(frames.join(""));
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(80_000);
});
