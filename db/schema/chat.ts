export * from "./chat-approvals.ts";
export * from "./chat-attachments.ts";
export * from "./chat-secrets.ts";
export * from "./chat-threads.ts";
export * from "./chat-turns.ts";
