import { expect, it } from "vitest";
import {
  awaitsConfirmation,
  checkCredentials,
  checkEmail,
  checkNewPassword,
  problemsFromAnswer,
  readCredentials,
} from "./credentials.ts";

const good = { name: "Ana", email: "ana@example.com", password: "correct horse" };

it("trims name and email but never the password", () => {
  const form = new FormData();
  form.set("name", " Ana ");
  form.set("email", " ana@example.com ");
  form.set("password", " secret 12 ");
  expect(readCredentials(form)).toEqual({ ...good, password: " secret 12 " });
  expect(readCredentials(new FormData())).toEqual({ name: "", email: "", password: "" });
});

it("finds nothing wrong with good credentials", () => {
  expect(checkCredentials(good, "sign-up")).toEqual({});
  expect(checkCredentials({ ...good, name: "", password: "x" }, "sign-in")).toEqual({});
});

it("says what is wrong, each at its field", () => {
  expect(checkCredentials({ name: "", email: "ana", password: "short" }, "sign-up")).toEqual({
    name: "name",
    email: "email",
    password: "passwordShort",
  });
  expect(checkCredentials({ ...good, password: "x".repeat(129) }, "sign-up")).toEqual({
    password: "passwordLong",
  });
  expect(checkCredentials({ ...good, password: "" }, "sign-in")).toEqual({
    password: "passwordMissing",
  });
});

it("holds a lost password's forms to the same", () => {
  expect([checkEmail("ana@example.com"), checkEmail("ana")]).toEqual([{}, { email: "email" }]);
  expect(checkNewPassword(good.password)).toEqual({});
  expect(checkNewPassword("short")).toEqual({ password: "passwordShort" });
  expect(checkNewPassword("x".repeat(129))).toEqual({ password: "passwordLong" });
});

it("tells an answer that waits for a confirmed address from one that signs in", () => {
  expect(awaitsConfirmation({ token: null, user: {} })).toBe(true);
  expect(awaitsConfirmation({ token: "abc", user: {} })).toBe(false);
  expect([null, "text", {}].map(awaitsConfirmation)).toEqual([false, false, false]);
});

it.each([
  [401, "INVALID_EMAIL_OR_PASSWORD", { form: "wrongCredentials" }],
  [422, "USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL", { email: "emailTaken" }],
  [400, "INVALID_EMAIL", { email: "email" }],
  [400, "VALIDATION_ERROR", { email: "email" }],
  [403, "EMAIL_NOT_VERIFIED", { form: "unconfirmed" }],
  [400, "INVALID_TOKEN", { form: "linkExpired" }],
  [400, "PASSWORD_TOO_SHORT", { password: "passwordShort" }],
  [400, "PASSWORD_TOO_COMMON", { password: "passwordCommon" }],
  [400, "PASSWORD_TOO_LONG", { password: "passwordLong" }],
  [429, undefined, { form: "tooMany" }],
  [500, undefined, { form: "unknown" }],
])("reads an answer of %s %s", (status, code, problems) => {
  expect(problemsFromAnswer(status, code)).toEqual(problems);
});
