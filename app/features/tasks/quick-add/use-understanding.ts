import { useState } from "react";
import { useFormat } from "#app/ui/format/format.tsx";
import type * as Line from "#domain/quick-add/parse.ts";
import type * as Lines from "#domain/quick-add/parse-lines.ts";

type Parser = {
  parseQuickAdd: typeof Line.parseQuickAdd;
  parseLines: typeof Lines.parseLines;
};

/** The grammar is loaded when somebody begins to type, not with the page. */
async function loadParser(): Promise<Parser> {
  const [{ parseQuickAdd }, { parseLines }] = await Promise.all([
    import("#domain/quick-add/parse.ts"),
    import("#domain/quick-add/parse-lines.ts"),
  ]);
  return { parseQuickAdd, parseLines };
}

/** Understands lines in the person's zone; `read` is null until the grammar is there. */
export function useUnderstanding() {
  const { locale } = useFormat();
  const [parser, setParser] = useState<Parser | null>(null);
  const optionsAt = (now: Date, ignore: readonly string[]): Line.QuickAddOptions => ({
    now,
    zone: locale.zone,
    weekStart: locale.weekStart === 7 ? 0 : 1,
    ignore,
  });
  const load = async (): Promise<Parser> => {
    if (parser) return parser;
    const loaded = await loadParser();
    setParser(loaded);
    return loaded;
  };
  return {
    load,
    /** What a line means so far. */
    read: (text: string, ignore: readonly string[]) =>
      parser?.parseQuickAdd(text, optionsAt(new Date(), ignore)) ?? null,
    optionsAt,
  };
}
