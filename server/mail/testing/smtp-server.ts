import { text } from "node:stream/consumers";
import { SMTPServer } from "smtp-server";

export type ReceivedMail = { from: string; to: string[]; content: string };

export type TestSmtpServer = {
  /** With the credentials that it wants. */
  url: string;
  /** Every mail so far, as it came over the wire. */
  received: ReceivedMail[];
  close: () => Promise<void>;
};

/** A mail server on a free local port; refuses addresses at `refused.example`. */
export async function startSmtpServer(): Promise<TestSmtpServer> {
  const received: ReceivedMail[] = [];
  const server = new SMTPServer({
    disabledCommands: ["STARTTLS"],
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) => {
      const known = username === "tasks" && password === "secret";
      done(known ? null : new Error("who is there?"), { user: username ?? "" });
    },
    onRcptTo: ({ address }, _session, done) => {
      done(address.endsWith("@refused.example") ? new Error("no such person") : null);
    },
    onData: (stream, { envelope }, done) => {
      text(stream).then((content) => {
        const from = envelope.mailFrom ? envelope.mailFrom.address : "";
        received.push({ from, to: envelope.rcptTo.map(({ address }) => address), content });
        done();
      }, done);
    },
  });
  await new Promise<void>((listening) => {
    server.listen(0, "127.0.0.1", listening);
  });
  const address = server.server.address();
  if (address === null || typeof address === "string") throw new Error("No port for mail.");
  return {
    url: `smtp://tasks:secret@127.0.0.1:${address.port}`,
    received,
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}
