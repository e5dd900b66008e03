import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { useApiClient } from "#app/api/api.tsx";
import { useFormat } from "#app/ui/format/format.tsx";
import { useText } from "#app/ui/text/text.tsx";
import { createTaskCommands } from "./task-commands.ts";

/** What a person can do to tasks, for the page it is called on. */
export function useTaskCommands() {
  const client = useApiClient();
  const queryClient = useQueryClient();
  const { today, locale } = useFormat();
  const { tasks: texts } = useText();
  const { zone } = locale;
  return useMemo(
    () => createTaskCommands({ client, queryClient, today, zone, texts }),
    [client, queryClient, today, zone, texts],
  );
}
