import { expect, it } from "vitest";
import { defineChatKitElement } from "./define.ts";

it("can be imported and asked for on a server, which has no elements to define", () => {
  expect(typeof customElements).toBe("undefined");
  expect(defineChatKitElement).not.toThrow();
});
