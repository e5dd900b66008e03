import type { Database } from "#db/client.ts";
import { stopRequestsFor } from "#server/services/chat/turn/processes.ts";
import { turnsChannel } from "#server/services/chat/turn/record.ts";

/** What processes tell each other about turns, over LISTEN and NOTIFY. */
export class TurnSignals {
  readonly #database: Database;
  readonly #processId: string;
  readonly #watchers = new Map<string, Set<() => void>>();
  #stopTurn: (turnId: string) => void = () => {};
  #unlisten: () => Promise<void> = async () => {};

  private constructor(database: Database, processId: string) {
    this.#database = database;
    this.#processId = processId;
  }

  static async listen(
    database: Database,
    processId: string,
    onError: (error: unknown) => void,
  ): Promise<TurnSignals> {
    const signals = new TurnSignals(database, processId);
    signals.#unlisten = await database.listen(turnsChannel, {
      onMessage: (message) => signals.#receive(message),
      onReconnect: () => {
        signals.#catchUp().catch(onError);
      },
    });
    return signals;
  }

  watch(turnId: string, onChange: () => void): () => void {
    const watchers = this.#watchers.get(turnId) ?? new Set();
    this.#watchers.set(turnId, watchers.add(onChange));
    return () => {
      watchers.delete(onChange);
      if (watchers.size === 0) this.#watchers.delete(turnId);
    };
  }

  onStop(stopTurn: (turnId: string) => void): void {
    this.#stopTurn = stopTurn;
  }

  close(): Promise<void> {
    return this.#unlisten();
  }

  #receive(message: string): void {
    const [kind, turnId = ""] = message.split(":", 2);
    if (kind === "stop") this.#stopTurn(turnId);
    else for (const wake of this.#watchers.get(turnId) ?? []) wake();
  }

  /** After a lost connection: what was said meanwhile is gone, so look at everything again. */
  async #catchUp(): Promise<void> {
    for (const watchers of this.#watchers.values()) for (const wake of watchers) wake();
    for (const turnId of await stopRequestsFor(this.#database.db, this.#processId)) {
      this.#stopTurn(turnId);
    }
  }
}
