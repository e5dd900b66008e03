import { describe } from "vitest";
import { describeStoreContract } from "#chatkit/server/testing/store-contract.ts";
import { useTestDatabase } from "#db/testing/database.ts";
import { createUser } from "#db/testing/factories.ts";
import { createChatStore } from "./chat-store.ts";
import type { StoreContext } from "./context.ts";
import { createTurnLog } from "./turn-log.ts";

describe.each(["pglite", "postgres"] as const)("chat store on %s", (kind) => {
  const database = useTestDatabase(kind);

  describeStoreContract(kind, async () => {
    const { db } = database();
    const user = async (): Promise<StoreContext> => {
      const { id } = await createUser(db);
      return { actor: { kind: "user", userId: id, zone: "UTC" }, origin: "http://localhost" };
    };
    const turns = await createTurnLog(database(), (error) => {
      throw error;
    });
    return { store: createChatStore(db, "secret"), turns, alice: await user(), bob: await user() };
  });
});
