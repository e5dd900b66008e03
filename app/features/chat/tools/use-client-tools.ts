import { useCallback, useState } from "react";
import { callTool, type Question, type ToolCall } from "./call-tool.ts";
import { readScreen, SEE_SCREEN } from "./screen.ts";

/** A question that waits on the screen. */
export type Asked = Question & { onAnswer: (approved: boolean) => void };

/**
 * What the assistant can have this page do: tell what is on the screen, and, for a workflow that
 * OpenAI hosts, use the tools of our own assistant. What those ask for is put before the person.
 */
export function useClientTools() {
  const [asked, setAsked] = useState<Asked | null>(null);
  const ask = useCallback(
    (question: Question) =>
      new Promise<boolean>((resolve) => {
        const onAnswer = (approved: boolean) => {
          setAsked(null);
          resolve(approved);
        };
        setAsked({ ...question, onAnswer });
      }),
    [],
  );
  const onClientTool = useCallback(
    async (call: ToolCall): Promise<Record<string, unknown>> =>
      call.name === SEE_SCREEN ? readScreen() : callTool(call, ask),
    [ask],
  );
  return { onClientTool, asked };
}
