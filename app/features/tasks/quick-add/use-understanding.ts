import { useState } from "react";
import { useFormat } from "#app/ui/format/format.tsx";
import { writesDayFirst } from "#app/ui/format/locale.ts";
import type { QuickAddOptions } from "#domain/quick-add/parse.ts";
import type { Grammar } from "./grammar.ts";

/** Understands lines in the person's zone; `grammar` and what is read are null until it is there. */
export function useUnderstanding() {
  const { locale } = useFormat();
  const [grammar, setGrammar] = useState<Grammar | null>(null);
  const optionsAt = (now: Date, ignore: readonly string[]): QuickAddOptions => ({
    now,
    zone: locale.zone,
    dayFirst: writesDayFirst(locale.tag),
    weekStart: locale.weekStart === 7 ? 0 : 1,
    ignore,
  });
  const load = async (): Promise<Grammar> => {
    if (grammar) return grammar;
    const { grammar: loaded } = await import("./grammar.ts");
    setGrammar(loaded);
    return loaded;
  };
  return {
    grammar,
    load,
    /** What a line means so far. */
    read: (text: string, ignore: readonly string[]) =>
      grammar?.parseQuickAdd(text, optionsAt(new Date(), ignore)) ?? null,
    optionsAt,
  };
}
