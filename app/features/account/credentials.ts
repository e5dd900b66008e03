/** What can be wrong with a sign-in or sign-up; each is a text of the catalogue. */
export type AccountProblem =
  | "name"
  | "email"
  | "passwordShort"
  | "passwordLong"
  | "passwordCommon"
  | "passwordMissing"
  | "wrongCredentials"
  | "emailTaken"
  | "tooMany"
  | "unknown";

export type AccountField = "name" | "email" | "password";
/** Problems by the field they belong to; `form` is for those of no single field. */
export type AccountProblems = Partial<Record<AccountField | "form", AccountProblem>>;

export type Credentials = { name: string; email: string; password: string };

/** The fields of a submitted form, as strings. */
export function readCredentials(form: FormData): Credentials {
  const field = (name: string) => String(form.get(name) ?? "");
  return { name: field("name").trim(), email: field("email").trim(), password: field("password") };
}

/** What keeps these credentials from being sent; no key, nothing. Lengths are those the server holds to. */
export function checkCredentials(
  { name, email, password }: Credentials,
  kind: "sign-in" | "sign-up",
): AccountProblems {
  const problems: AccountProblems = {};
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) problems.email = "email";
  if (kind === "sign-in") {
    if (password === "") problems.password = "passwordMissing";
    return problems;
  }
  if (name === "") problems.name = "name";
  if (password.length < 8) problems.password = "passwordShort";
  if (password.length > 128) problems.password = "passwordLong";
  return problems;
}

/** What Better Auth's refusal means to the person: its HTTP status and its error code. */
export function problemsFromAnswer(status: number, code: string | undefined): AccountProblems {
  if (status === 429) return { form: "tooMany" };
  if (code === "INVALID_EMAIL_OR_PASSWORD") return { form: "wrongCredentials" };
  if (code?.startsWith("USER_ALREADY_EXISTS")) return { email: "emailTaken" };
  if (code === "INVALID_EMAIL") return { email: "email" };
  if (code === "PASSWORD_TOO_SHORT") return { password: "passwordShort" };
  if (code === "PASSWORD_TOO_COMMON") return { password: "passwordCommon" };
  if (code === "PASSWORD_TOO_LONG") return { password: "passwordLong" };
  return { form: "unknown" };
}
