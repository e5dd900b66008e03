const prefixes = {
  thread: "thr",
  message: "msg",
  tool_call: "tc",
  workflow: "wf",
  task: "tsk",
  attachment: "atc",
  hidden: "shcx",
  turn: "trn",
} as const;

export type IdKind = keyof typeof prefixes;

/** An id no one can guess: the protocol's prefix and 122 random bits (the official eight digits collide). */
export function newId(kind: IdKind): string {
  return `${prefixes[kind]}_${crypto.randomUUID().replaceAll("-", "")}`;
}
