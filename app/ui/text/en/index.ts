import { shell, theme } from "./shell.ts";
import { tasks } from "./tasks.ts";

/** The English catalogue, but for what comes later. Texts with a number or a name in them are functions. */
export const en = { shell, tasks, theme };
