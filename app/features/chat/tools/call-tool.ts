/** A call of a tool as the element hands it to the page. */
export type ToolCall = { name: string; params: Record<string, unknown> };

/** A question to the person: what a tool is about to do, to what, and the ids of the tasks. */
export type Question = { title: string; names: string[]; ids: string[] };

type Result = Record<string, unknown>;

/** What the workflow is told when the person says no. */
const declined = { error: { code: "declined", message: "The person does not want this." } };

/**
 * Has the server run a tool for a hosted workflow. Where the tool needs the person's word, it is asked
 * for first and the call is sent again. Resolves to what the workflow is told, failures too.
 */
export async function callTool(
  call: ToolCall,
  ask: (question: Question) => Promise<boolean>,
): Promise<Result> {
  const first = await send(call, null);
  const question = questionIn(first);
  if (!question) return first;
  return (await ask(question)) ? send(call, question.ids) : declined;
}

async function send({ name, params }: ToolCall, approved: string[] | null): Promise<Result> {
  const response = await fetch("/api/chatkit/tools", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ name, input: params, approved }),
  });
  const answer: unknown = await response.json();
  if (!isRecord(answer)) throw new Error(`The tool ${name} gave no answer.`);
  return answer;
}

function questionIn(answer: Result): Question | null {
  const { approval } = answer;
  if (!isRecord(approval)) return null;
  const texts = (list: unknown) => (Array.isArray(list) ? list.map(String) : []);
  const { title, names, ids } = approval;
  return { title: String(title), names: texts(names), ids: texts(ids) };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
