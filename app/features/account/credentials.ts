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
  | "unconfirmed"
  | "linkExpired"
  | "social"
  | "tooMany"
  | "noRoom"
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
  const problems = checkEmail(email);
  if (kind === "sign-in") {
    if (password === "") problems.password = "passwordMissing";
    return problems;
  }
  if (name === "") problems.name = "name";
  return { ...problems, ...checkNewPassword(password) };
}

/** What keeps an address from being written to; no key, nothing. */
export function checkEmail(email: string): AccountProblems {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) ? {} : { email: "email" };
}

/** What keeps a password from being chosen; no key, nothing. */
export function checkNewPassword(password: string): AccountProblems {
  if (password.length < 8) return { password: "passwordShort" };
  return password.length > 128 ? { password: "passwordLong" } : {};
}

/** Whether Better Auth's answer to a sign-up holds no session yet: the address is to be confirmed first. */
export function awaitsConfirmation(answer: unknown): boolean {
  return (
    typeof answer === "object" && answer !== null && "token" in answer && answer.token === null
  );
}

/** What Better Auth's refusal means to the person: its HTTP status and its error code. */
export function problemsFromAnswer(status: number, code: string | undefined): AccountProblems {
  if (status === 429) return { form: "tooMany" };
  if (code === "NO_ROOM") return { form: "noRoom" };
  if (code === "INVALID_EMAIL_OR_PASSWORD") return { form: "wrongCredentials" };
  if (code?.startsWith("USER_ALREADY_EXISTS")) return { email: "emailTaken" };
  if (code === "EMAIL_NOT_VERIFIED") return { form: "unconfirmed" };
  if (code === "INVALID_TOKEN") return { form: "linkExpired" };
  if (code === "INVALID_EMAIL" || code === "VALIDATION_ERROR") return { email: "email" };
  if (code === "PASSWORD_TOO_SHORT") return { password: "passwordShort" };
  if (code === "PASSWORD_TOO_COMMON") return { password: "passwordCommon" };
  if (code === "PASSWORD_TOO_LONG") return { password: "passwordLong" };
  return { form: "unknown" };
}
