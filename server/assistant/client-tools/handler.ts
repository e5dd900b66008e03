import { z } from "zod";
import { ChatKitError } from "#chatkit/server/errors.ts";
import { errorAnswer, jsonAnswer } from "#chatkit/server/http/answer.ts";
import { readJson } from "#chatkit/server/http/body.ts";
import { newId } from "#chatkit/server/ids.ts";
import type { Db } from "#db/client.ts";
import type { Actor, ServiceContext } from "#server/services/context.ts";
import { ServiceError } from "#server/services/errors.ts";
import { explainInput } from "../agent/parameters.ts";
import { needsApproval, toFailure } from "../agent/to-agent-tool.ts";
import { effectOf } from "../approvals/effect.ts";
import type { Tool, ToolContext } from "../tools/descriptor.ts";
import { actOf } from "../widgets/approval-card.ts";
import { hostedTools } from "./hosted-tools.ts";

/**
 * `POST /api/chatkit/tools` with `{name, input, approved}`: runs a tool of our assistant for a workflow
 * that OpenAI hosts, called there as a client tool of the person's page. 200 with what the workflow is
 * told: the tool's result, `{error}` as our own model gets it, or `{approval: {title, names, ids}}`
 * when the person has to be asked first and the call is to be sent again with those ids as `approved`. 400 for a body that is
 * no call, 401 without a sign-in, 404 for an unknown tool and where no workflow is configured.
 */
export type ClientToolHandler = (
  request: Request,
  who: { actor: Actor } | null,
) => Promise<Response>;

type Dependencies = { db: Db; enabled: boolean; onError: (error: unknown) => void };

const limit = 256 * 1024;
const toolCall = z.object({
  name: z.string(),
  input: z.unknown(),
  approved: z.array(z.string()).nullable(),
});

export function createClientToolHandler(deps: Dependencies): ClientToolHandler {
  async function answer(request: Request, who: { actor: Actor } | null): Promise<unknown> {
    if (!deps.enabled) throw new ChatKitError(404, "not_found", "No workflow is configured.");
    if (request.method !== "POST") {
      throw new ChatKitError(405, "method_not_allowed", "Tools are called by POST.");
    }
    if (!who) throw new ChatKitError(401, "unauthorized", "Sign in first.");
    const call = toolCall.safeParse(await readJson(request, limit));
    if (!call.success) throw new ChatKitError(400, "invalid_request", "That is no tool call.");
    const tool: Tool | undefined = hostedTools.find(({ name }) => name === call.data.name);
    if (!tool) throw new ChatKitError(404, "not_found", "There is no such tool.");
    return run(tool, contextFor(deps.db, who.actor), call.data);
  }
  return async (request, who) => {
    try {
      return jsonAnswer(await answer(request, who));
    } catch (error) {
      if (!(error instanceof ChatKitError)) deps.onError(error);
      return errorAnswer(error);
    }
  };
}

/** The assistant acts, so that the history says so; each call is one step to take back. */
function contextFor(db: Db, { userId, zone }: Actor): ServiceContext {
  const turnId = newId("turn");
  const actor = { kind: "assistant" as const, userId, zone, threadId: "hosted", turnId };
  return { actor, db, now: new Date(), groupId: turnId };
}

async function run(
  tool: Tool,
  services: ServiceContext,
  call: z.infer<typeof toolCall>,
): Promise<unknown> {
  const input = tool.input.safeParse(call.input);
  if (!input.success) {
    return { error: { code: "invalid", message: explainInput(input.error) } };
  }
  const approved = call.approved === null ? undefined : new Set(call.approved);
  const ctx = { services, locale: "en", approved };
  try {
    if (!approved && (await needsApproval(tool, ctx, input.data))) {
      return { approval: await question(tool, ctx, input.data) };
    }
    return tool.output.parse(await tool.run(ctx, input.data));
  } catch (error) {
    if (error instanceof ServiceError) return toFailure(error);
    throw error;
  }
}

/** What the call would do, exactly: the act, its tasks by title and id, and what else in lines. */
async function question({ name }: Tool, ctx: ToolContext, input: Record<string, unknown>) {
  const call = { callId: "", name, arguments: JSON.stringify(input) };
  const [effect] = await effectOf(ctx, [call]);
  const { tasks = [], lines = [], tool = name } = effect ?? {};
  const ids = tasks.map(({ id }) => id);
  return { title: actOf(tool), ids, names: [...lines, ...tasks.map(({ title }) => title)] };
}
