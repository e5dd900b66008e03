import type { Mail } from "./send-mail.ts";

type Letter = { to: string; url: string };

/** Asks whether an address is really the person's, before an account can be used. */
export function verificationLetter({ to, url }: Letter): Mail {
  return {
    to,
    subject: "Confirm your email for TaskPilot AI",
    text: `Open this address to confirm your email and start:\n\n${url}\n\nIt is good for one hour. If you did not sign up, do nothing.\n`,
  };
}

/** Leads to the page for a new password. */
export function resetLetter({ to, url }: Letter): Mail {
  return {
    to,
    subject: "Choose a new password for TaskPilot AI",
    text: `Open this address to choose a new password:\n\n${url}\n\nIt is good for one hour. If you did not ask for it, do nothing: your password stays as it is.\n`,
  };
}

/** Goes to the owner of an account whose address was used to sign up again; the page tells the visitor nothing. */
export function existingAccountLetter({ to, url }: Letter): Mail {
  return {
    to,
    subject: "You already have a TaskPilot AI account",
    text: `Somebody, perhaps you, tried to sign up with this email. You have an account already: sign in at\n\n${url}\n\nIf it was not you, do nothing.\n`,
  };
}
