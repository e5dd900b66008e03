import { getTableColumns } from "drizzle-orm";
import { tasks } from "#db/schema/index.ts";

const { userId: _owner, document: _document, ...columns } = getTableColumns(tasks);

/** The columns that make a `Task`: all but its owner and what only searches read. */
export const taskColumns = columns;
