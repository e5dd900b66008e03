import { createCallerFactory, router } from "./init.ts";
import { accountRouter } from "./routers/account.ts";
import { activityRouter } from "./routers/activity.ts";
import { changesRouter } from "./routers/changes.ts";
import { chatRouter } from "./routers/chat.ts";
import { filterRouter } from "./routers/filter.ts";
import { labelRouter } from "./routers/label.ts";
import { projectRouter } from "./routers/project.ts";
import { taskRouter } from "./routers/task.ts";
import { transferRouter } from "./routers/transfer.ts";

/** Everything the pages may ask for and do. */
export const appRouter = router({
  account: accountRouter,
  activity: activityRouter,
  changes: changesRouter,
  chat: chatRouter,
  filter: filterRouter,
  label: labelRouter,
  project: projectRouter,
  task: taskRouter,
  transfer: transferRouter,
});
export type AppRouter = typeof appRouter;

/** Calls procedures without HTTP: `createCaller(context).task.list({})`. */
export const createCaller = createCallerFactory(appRouter);
