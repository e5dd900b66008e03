import { useCallback, useState } from "react";
import { type ChatTexts, useChatText } from "#app/ui/text/chat.ts";
import { ChatSessionError, clientSecrets } from "./client-secrets.ts";

/** One for all elements of the page, so that a secret in use is known. */
const nextSecret = clientSecrets();

/** Client secrets for a hosted workflow, and why there is none, in the person's words. */
export function useSessionSecret() {
  const texts = useChatText();
  const [problem, setProblem] = useState<string | null>(null);
  const getClientSecret = useCallback(
    async (current: string | null) => {
      try {
        return await nextSecret(current);
      } catch (error) {
        setProblem(reasonOf(error, texts));
        throw error;
      }
    },
    [texts],
  );
  return { getClientSecret, problem };
}

function reasonOf(error: unknown, { sessionProblems, sessionProblem }: ChatTexts): string {
  if (!(error instanceof ChatSessionError)) return sessionProblem;
  return new Map(Object.entries(sessionProblems)).get(error.code) ?? sessionProblem;
}
