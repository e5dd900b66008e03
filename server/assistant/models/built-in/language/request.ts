/** How a person points at a task without naming it. Numbers count from 1, or from the end when negative. */
export type Reference =
  | { kind: "it" }
  | { kind: "them"; count: number | null }
  | { kind: "ordinals"; numbers: number[] }
  /** What the person's page shows. */
  | { kind: "screen" };

/** What a request says about the tasks it is about: all of it must hold. Texts are the person's own words. */
export type Target = {
  /** Words to look for in titles. */
  text: string | null;
  when: string | null;
  /** Without a date. */
  undated: boolean;
  repeat: string | null;
  /** A list (project) by name: "shopping" in "my shopping list". */
  list: string | null;
  label: string | null;
  priority: 1 | 2 | 3 | 4 | null;
  state: "open" | "completed" | "overdue" | "any";
  /** Said of everything that matches, so several matches are no ambiguity. */
  all: boolean;
  reference: Reference | null;
  /** From a statement that may only be news ("I paid the rent"): meant only when such a task exists. */
  weak: boolean;
};

/** One thing to be created. */
export type Draft = {
  title: string | null;
  when: string | null;
  repeat: string | null;
  list: string | null;
  /** The task it is a part of. */
  parent: string | null;
};

/** What is to become of a task; texts are the person's own words. */
export type Change =
  | { kind: "date"; when: string; repeat: string | null }
  | { kind: "title"; title: string }
  | { kind: "note"; note: string }
  | { kind: "priority"; priority: 1 | 2 | 3 | 4 }
  /** Into a project; one that was not called a project or a list is not `certain` and must be there already. */
  | { kind: "list"; list: string; certain: boolean }
  /** Below another task. */
  | { kind: "parent"; parent: string }
  | { kind: "label"; label: string }
  | { kind: "unlabel"; label: string }
  | { kind: "clear-date" }
  /** It stays on its date and repeats no more. */
  | { kind: "end-repeat" }
  /** Later by so much than it was; negative: earlier. */
  | { kind: "shift"; months: number; days: number; minutes: number }
  /** A change was asked for and not said. */
  | { kind: "unsaid" };

export type Request =
  /** `weak`: told without a frame of ours ("I need to ..."), so a framed request beside it takes precedence. */
  | { intent: "create"; drafts: Draft[]; weak: boolean }
  | { intent: "create-list"; name: string | null }
  | { intent: "list"; target: Target; asks: "show" | "count" | "lists" }
  | { intent: "update"; target: Target; change: Change }
  | { intent: "complete" | "reopen" | "delete" | "restore" | "skip"; target: Target }
  /** What is done to a project, a label or a saved filter itself; `value` is a new name, or what a filter means. */
  | {
      intent: "collection";
      act: "create" | "rename" | "archive" | "unarchive" | "remove";
      kind: "project" | "label" | "filter";
      name: string;
      value: string | null;
    }
  /** What was changed: of one task, in a time, or all of it. */
  | { intent: "history"; target: Target }
  /** Answers that need what was said before: which task was meant, what should have been understood. */
  | { intent: "point"; target: Target; corrected: boolean }
  | { intent: "correct"; change: Change; corrected: boolean }
  | { intent: "undo" | "help" | "greeting" | "thanks" | "confirm" | "refuse" | "none" };

export const anything: Target = {
  text: null,
  when: null,
  repeat: null,
  undated: false,
  list: null,
  label: null,
  priority: null,
  state: "open",
  all: false,
  reference: null,
  weak: false,
};
