/** The word before the caret that opens a menu: `@que` or, at the start of the text, `/que`. */
export interface Trigger {
  kind: "mention" | "command";
  /** Where the word begins, its sign included; it ends at the caret. */
  from: number;
  to: number;
  query: string;
}

const MENTION = /(?:^|[\s(])@([^\s@]*(?: [^\s@]+)?)$/u;
const COMMAND = /^\s*\/(\S*)$/u;

/** What the person is typing for a menu right now, if anything. */
export function findTrigger(
  text: string,
  caret: number,
  enabled: { mention: boolean; command: boolean },
): Trigger | undefined {
  const before = text.slice(0, caret);
  const command = enabled.command ? COMMAND.exec(before) : null;
  if (command) return toTrigger("command", command[1] ?? "", caret);
  const mention = enabled.mention ? MENTION.exec(before) : null;
  return mention ? toTrigger("mention", mention[1] ?? "", caret) : undefined;
}

function toTrigger(kind: Trigger["kind"], query: string, to: number): Trigger {
  return { kind, query, from: to - query.length - 1, to };
}
