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
  const { toast } = await sonner();
  toast(text, { ...(id ? { id } : {}), duration, action: asAction(action) });
}

/** Says in passing what did not work; it stays until read or dismissed by a swipe. */
export async function notifyProblem(text: string, { id, action, duration = 12_000 }: Note = {}) {
  const { toast } = await sonner();
  toast.error(text, { ...(id ? { id } : {}), duration, action: asAction(action) });
}

/** Does what the latest note offers, while it is in view: most take back what they tell of. */
export function takeUpNote(): void {
  document
    .querySelector<HTMLElement>('[data-sonner-toast][data-front="true"] [data-action]')
    ?.click();
}

/** Given even where there is none: a note that replaces another would keep the other's. */
function asAction(action: NoteAction | undefined) {
  return action && { label: action.label, onClick: action.onPress };
}

let loading: Promise<typeof import("sonner")> | null = null;

/**
 * Asked for once. Of two requests for code that is not there yet the later one may be answered
 * first, and what failed would be said before what was tried.
 */
function sonner(): Promise<typeof import("sonner")> {
  loading ??= import("sonner").catch((error) => {
    loading = null;
    throw error;
  });
  return loading;
}
