import { describeStoreContract } from "../testing/store-contract.ts";
import { MemoryStore } from "./memory-store.ts";
import { MemoryTurnLog } from "./memory-turn-log.ts";

describeStoreContract("memory", async () => {
  const store = new MemoryStore();
  const turns = new MemoryTurnLog(store);
  return { store, turns, alice: { userId: "alice" }, bob: { userId: "bob" } };
});
