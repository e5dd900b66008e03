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
