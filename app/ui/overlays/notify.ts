type NoteAction = { label: string; onPress: () => void };
type Note = {
  /** A later note with the same id replaces this one. */
  id?: string;
  action?: NoteAction;
  /** Milliseconds in view; 6000, unless it says otherwise. */
  duration?: number;
};

/** Says in passing what has been done, with at most one thing to do about it. */
export async function notify(text: string, { id, action, duration = 6000 }: Note = {}) {
  const { toast } = await import("sonner");
  toast(text, { ...(id ? { id } : {}), duration, ...asAction(action) });
}

/** Says in passing what did not work; it stays until read or dismissed by a swipe. */
export async function notifyProblem(text: string, { id, action, duration = 12_000 }: Note = {}) {
  const { toast } = await import("sonner");
  toast.error(text, { ...(id ? { id } : {}), duration, ...asAction(action) });
}

function asAction(action: NoteAction | undefined) {
  return action ? { action: { label: action.label, onClick: action.onPress } } : {};
}
