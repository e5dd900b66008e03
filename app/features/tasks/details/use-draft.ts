import { useEffect, useRef, useState } from "react";

/**
 * What a person is typing into one field of a task. Until they do, the field shows the saved value
 * and follows it; while they do, nothing that happens elsewhere touches their words.
 */
export function useDraft(saved: string, save: (value: string, refused: () => void) => void) {
  const [draft, setDraft] = useState<string | null>(null);
  const commit = () => {
    // Before it is saved, which may refuse it at once.
    setDraft(null);
    if (draft !== null && draft !== saved) save(draft, () => setDraft((now) => now ?? draft));
  };
  return {
    value: draft ?? saved,
    isDirty: draft !== null && draft !== saved,
    change: setDraft,
    discard: () => setDraft(null),
    /** Keeps what was typed; if it is refused, it stands in the field again. */
    commit,
  };
}

/** Keeps the words of a field that goes away without being left, as it does when the browser goes back. */
export function useCommitWhenGone(commit: () => void): void {
  const latest = useRef(commit);
  useEffect(() => {
    latest.current = commit;
  });
  useEffect(() => () => latest.current(), []);
}
