export type Mail = { to: string; subject: string; text: string };

/** Hands a message over for delivery; rejects when the mail server refuses it. */
export type SendMail = (mail: Mail) => Promise<void>;
