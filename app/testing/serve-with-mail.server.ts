import { startSmtpServer } from "#server/mail/testing/smtp-server.ts";
import { serveApp } from "./serve.server.ts";

/** The whole app with a mail server of its own; `linkTo` is the path of the link in the last mail to an address. */
export async function serveAppWithMail() {
  const smtp = await startSmtpServer();
  const app = await serveApp({ SMTP_URL: smtp.url, MAIL_FROM: "tasks@example.com" });
  return {
    handle: app.handle,
    linkTo(email: string): string | undefined {
      const mail = smtp.received.findLast(({ to }) => to.includes(email));
      const text = mail?.content.replaceAll("=\r\n", "").replaceAll("=3D", "=");
      return /https?:\/\/[^/\s]+(\/\S+)/.exec(text ?? "")?.[1];
    },
    async close() {
      await app.close();
      await smtp.close();
    },
  };
}
