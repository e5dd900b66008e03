import { account } from "./account.ts";
import { chat } from "./chat.ts";
import { landing } from "./landing.ts";
import { shell, theme } from "./shell.ts";
import { tasks } from "./tasks.ts";
import { transfer } from "./transfer.ts";

/** The English catalogue. Texts with a number or a name in them are functions. */
export const en = { account, chat, landing, shell, tasks, theme, transfer };
