import { deleteAccount } from "#server/services/account/delete.ts";
import { welcomeUser } from "#server/services/account/welcome.ts";
import { usageToday } from "#server/services/usage/today.ts";
import { procedure, router } from "../init.ts";

/** The account of whoever is signed in. */
export const accountRouter = router({
  /** Puts the first tasks into an untouched list; harmless ever after. */
  welcome: procedure.mutation(({ ctx }) => welcomeUser(ctx)),
  /** What was used of the assistant today. */
  usage: procedure.query(({ ctx }) => usageToday(ctx)),
  /** Deletes the account with all that hangs on it, for good. */
  remove: procedure.mutation(({ ctx }) => deleteAccount(ctx)),
});
