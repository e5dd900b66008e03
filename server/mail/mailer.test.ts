import { afterAll, beforeAll, expect, it } from "vitest";
import { createMailer } from "./mailer.ts";
import { startSmtpServer, type TestSmtpServer } from "./testing/smtp-server.ts";

let server: TestSmtpServer;
beforeAll(async () => {
  server = await startSmtpServer();
});
afterAll(() => server.close());

const from = "TaskPilot <tasks@example.com>";
const mail = { to: "ada@example.com", subject: "Grüße", text: "Hello\n" };

it("delivers plain text from the configured address", async () => {
  await createMailer({ smtpUrl: server.url, from })(mail);
  expect(server.received).toHaveLength(1);
  expect(server.received[0]).toMatchObject({ from: "tasks@example.com", to: ["ada@example.com"] });
  expect(server.received[0]?.content).toMatch(/Content-Type: text\/plain/);
});

it("rejects when the server refuses the address, the credentials, or is not there", async () => {
  const send = createMailer({ smtpUrl: server.url, from });
  await expect(send({ ...mail, to: "x@refused.example" })).rejects.toThrow(/no such person/);
  const stranger = createMailer({ smtpUrl: server.url.replace("secret", "wrong"), from });
  await expect(stranger(mail)).rejects.toThrow(/who is there/);
  await expect(createMailer({ smtpUrl: "smtp://127.0.0.1:1", from })(mail)).rejects.toThrow();
});
