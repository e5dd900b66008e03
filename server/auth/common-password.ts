import { APIError, createAuthMiddleware } from "better-auth/api";

/** Where a password is chosen, and the field of the body that holds it. */
const choosing: Readonly<Record<string, string>> = {
  "/sign-up/email": "password",
  "/change-password": "newPassword",
  "/reset-password": "newPassword",
};

let known: Promise<Set<string>> | undefined;

/** Whether a password is among the fifty thousand that people use most. */
export async function isCommonPassword(password: string): Promise<boolean> {
  // Loaded at first need: four megabytes that most processes never want.
  known ??= import("@zxcvbn-ts/language-common").then(
    ({ dictionary }) => new Set(dictionary["passwords-common"].map(String)),
  );
  return (await known).has(password.toLowerCase());
}

/** Refuses a new password that guessers try first, whatever way it comes in. */
export const refuseCommonPasswords = createAuthMiddleware(async (ctx) => {
  const field = choosing[ctx.path];
  const password: unknown = field && ctx.body?.[field];
  if (typeof password !== "string" || !(await isCommonPassword(password))) return;
  throw new APIError("BAD_REQUEST", {
    code: "PASSWORD_TOO_COMMON",
    message: "This password is one of the first that others would try.",
  });
});
