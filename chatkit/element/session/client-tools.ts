import type { ClientToolCallItem } from "#chatkit/protocol/items.ts";
import { reportError, type Session } from "./session.ts";
import { readTurn } from "./turn.ts";

/**
 * Runs the page's handler for the client tool call that ended the turn and reads the turn that its
 * result starts, until a turn ends without a call. A handler that fails is reported to the page, and
 * the assistant is told that it failed.
 */
export async function runClientTools(session: Session): Promise<void> {
  for (;;) {
    const { threadId } = session.state.get();
    const call = pendingCall(session);
    if (!call || threadId === null) return;
    const result = await runTool(session, call);
    const params = { thread_id: threadId, result };
    const end = await readTurn(
      session,
      { type: "threads.add_client_tool_output", params },
      crypto.randomUUID(),
    );
    const answered = session.state.get().view.items.at(-1)?.id !== call.id;
    if (end !== "finished" || !answered) return;
  }
}

function pendingCall({ state, options }: Session): ClientToolCallItem | undefined {
  const last = state.get().view.items.at(-1);
  if (last?.type !== "client_tool_call" || last.status !== "pending") return undefined;
  return options().onClientTool ? last : undefined;
}

async function runTool(session: Session, call: ClientToolCallItem): Promise<object> {
  try {
    const result = await session.options().onClientTool?.({
      name: call.name,
      params: call.arguments,
    });
    return result ?? {};
  } catch (cause) {
    reportError(session, cause);
    return { error: cause instanceof Error ? cause.message : "The client tool failed." };
  }
}
