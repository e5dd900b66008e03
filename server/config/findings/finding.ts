/** The parts of a configuration that somebody running the app asks about. */
export type Topic =
  | "database"
  | "address"
  | "assistant"
  | "element"
  | "mail"
  | "sign-in"
  | "metrics"
  | "owner";

/** One thing found: how it stands, and what to do where something is missing. */
export type Finding = {
  topic: Topic;
  /** `good`: as it should be. `hint`: works, with something less. `problem`: something will not work. */
  level: "good" | "hint" | "problem";
  says: string;
  todo?: string;
};
