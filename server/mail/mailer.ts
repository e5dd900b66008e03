import type { SendMail } from "../auth/send-mail.ts";
import type { MailConfig } from "../config/config.ts";

const seconds = 1000;

/** Sends plain text over the SMTP server of the configuration; a hanging server is given up on. */
export function createMailer({ smtpUrl, from }: MailConfig): SendMail {
  return async ({ to, subject, text }) => {
    // Most servers send their first mail long after they have started, and many never.
    const { createTransport } = await import("nodemailer");
    const transport = createTransport({
      url: smtpUrl,
      connectionTimeout: 10 * seconds,
      greetingTimeout: 10 * seconds,
      socketTimeout: 30 * seconds,
    });
    await transport.sendMail({ from, to, subject, text });
  };
}
