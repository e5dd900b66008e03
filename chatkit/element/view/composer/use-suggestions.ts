import type { Command, Entity } from "@openai/chatkit";
import { type KeyboardEvent, useEffect, useState } from "react";
import { cut, insertTag, type TaggedText } from "#chatkit/element/composer/tagged-text.ts";
import { findTrigger, type Trigger } from "#chatkit/element/composer/trigger.ts";
import { isAbort, reportError } from "#chatkit/element/session/session.ts";
import { useChat, useOptions } from "../context.ts";
import { useBuiltInCommands } from "./built-in-commands.ts";

/** One line of the menu that opens while typing `@` or `/`. */
export interface Suggestion {
  id: string;
  label: string;
  description?: string | undefined;
  icon?: string | undefined;
  group?: string | undefined;
  choose: () => void;
}

export interface Suggestions {
  open: boolean;
  kind: Trigger["kind"] | undefined;
  loading: boolean;
  items: readonly Suggestion[];
  active: number | undefined;
  setActive: (index: number) => void;
  /** True when the key was for the menu. */
  keyDown: (event: KeyboardEvent) => boolean;
}

type Found = { key: string; entities: Entity[]; commands: Command[] };

const SEARCH_DELAY = 120;

/** The menu for what stands before the caret. `put` changes the text and places the caret. */
export function useSuggestions(
  value: TaggedText,
  caret: number,
  put: (value: TaggedText, caret?: number) => void,
): Suggestions {
  const { entities, commands } = useOptions();
  const [dismissed, setDismissed] = useState("");
  const [active, setActive] = useState(0);
  const [menu, setMenu] = useState<Command[]>();
  const found = findTrigger(value.text, caret, {
    mention: entities?.onTagSearch !== undefined,
    command: commands?.enabled === true,
  });
  const inTag = value.tags.some(({ start, end }) => caret > start && caret <= end);
  const trigger = inTag ? undefined : found;
  const key = trigger ? `${trigger.kind} ${trigger.from} ${trigger.query}` : "";
  const { results, loading } = useSearch(trigger, key);
  const builtIn = useBuiltInCommands();
  const run = useRunCommand({ value, put, setMenu });

  // A letter typed begins at the first line again; leaving the word closes a command's submenu.
  const [lastKey, setLastKey] = useState(key);
  if (lastKey !== key) {
    setLastKey(key);
    setActive(0);
    if (!trigger) setMenu(undefined);
  }

  const items = trigger ? toItems(trigger) : [];
  function toItems(at: Trigger): Suggestion[] {
    if (at.kind === "mention") {
      return results.entities.map((entity) => ({
        ...entity,
        label: entity.title,
        choose: () => {
          const tagged = insertTag(value, at, entity);
          put(tagged.value, tagged.caret);
        },
      }));
    }
    const own = (menu ?? results.commands).map((command) => ({
      ...command,
      choose: () => void run(command, at),
    }));
    if (menu) return own;
    const clear = (act: () => void) => () => {
      put(cut(value, at.from, at.to), at.from);
      act();
    };
    const query = at.query.toLowerCase();
    return [
      ...own,
      ...builtIn
        .filter(({ label }) => label.toLowerCase().includes(query))
        .map(({ act, ...command }) => ({ ...command, choose: clear(act) })),
    ];
  }
  const dismissal = trigger ? `${trigger.kind} ${trigger.from}` : "";
  const open = trigger !== undefined && dismissed !== dismissal;

  const keyDown = (event: KeyboardEvent): boolean => {
    if (!open) return false;
    const size = items.length;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape") setDismissed(dismissal);
    else if (size === 0) return false;
    else if (step !== undefined) setActive((active + step + size) % size);
    else if (event.key === "Enter" || event.key === "Tab") items[active]?.choose();
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
  return {
    open,
    kind: trigger?.kind,
    loading,
    items,
    active: items.length > 0 ? active : undefined,
    setActive,
    keyDown,
  };
}

/** Asks the page for what matches, a moment after the last letter. Late answers are not shown. */
function useSearch(trigger: Trigger | undefined, key: string) {
  const { session } = useChat();
  const { entities, commands } = useOptions();
  const [found, setFound] = useState<Found>({ key: "", entities: [], commands: [] });
  const { kind, query } = trigger ?? {};
  const ask = kind === "mention" ? entities?.onTagSearch : undefined;
  const askCommands = kind === "command" ? commands?.onSearch : undefined;
  useEffect(() => {
    if (query === undefined) return;
    let current = true;
    const timer = setTimeout(async () => {
      try {
        const [tags, list] = await Promise.all([ask?.(query), askCommands?.(query)]);
        if (current) setFound({ key, entities: tags ?? [], commands: list ?? [] });
      } catch (cause) {
        if (!isAbort(cause)) reportError(session, cause);
        if (current) setFound({ key, entities: [], commands: [] });
      }
    }, SEARCH_DELAY);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [query, key, ask, askCommands, session]);
  const loading = trigger !== undefined && found.key !== key;
  return { results: loading ? narrow(found, query ?? "") : found, loading };
}

/** What of the last answer still fits, until the next one comes: nothing else may be chosen. */
function narrow({ key, entities, commands }: Found, query: string): Found {
  const fits = (text: string) => text.toLowerCase().includes(query.toLowerCase());
  return {
    key,
    entities: entities.filter(({ title }) => fits(title)),
    commands: commands.filter(({ label }) => fits(label)),
  };
}

/** Runs a command of the page and does what it answers: insert an entity, open a further menu. */
function useRunCommand(at: {
  value: TaggedText;
  put: (value: TaggedText, caret?: number) => void;
  setMenu: (menu: Command[] | undefined) => void;
}) {
  const { session } = useChat();
  const { commands } = useOptions();
  return async (command: Command, trigger: Trigger) => {
    try {
      const selection = await commands?.onSelect?.(command);
      if (selection?.type === "menu") return at.setMenu(selection.commands);
      at.setMenu(undefined);
      if (selection?.type === "entity") {
        const tagged = insertTag(at.value, trigger, selection.entity);
        at.put(tagged.value, tagged.caret);
      } else {
        at.put(cut(at.value, trigger.from, trigger.to), trigger.from);
      }
    } catch (cause) {
      reportError(session, cause);
    }
  };
}
