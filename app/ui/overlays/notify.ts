type Note = {
  /** A later note with the same id replaces this one. */
  id?: string;
  action?: { label: string; onPress: () => void };
  /** Milliseconds in view; 6000, or 12 000 for what did not work, unless it says otherwise. */
  duration?: number;
};

/** Says in passing what has been done, with at most one thing to do about it. */
export async function notify(text: string, note: Note = {}) {
  const { toast } = await sonner();
  show(toast, text, { duration: 6000, ...note });
}

/** Says in passing what did not work; it stays until read or dismissed by a swipe. */
export async function notifyProblem(text: string, note: Note = {}) {
  const { toast } = await sonner();
  show(toast.error, text, { duration: 12_000, ...note });
}

/** Does what the latest note offers, while it is in view: most take back what they tell of. */
export function takeUpNote(): void {
  document
    .querySelector<HTMLElement>('[data-sonner-toast][data-front="true"] [data-action]')
    ?.click();
}

type Toast = typeof import("sonner").toast["error"];

/** The note that stands under each id of ours, by the id it has there. */
const standing = new Map<string | undefined, string | number>();

function show(toast: Toast, text: string, { id, action, duration }: Note) {
  const place = standing.get(id);
  // One that is going away would take the words of the next along: that one gets a place of its own.
  const leave = () => {
    if (standing.get(id) === shown) standing.delete(id);
  };
  const shown = toast(text, {
    ...(place === undefined ? {} : { id: place }),
    duration,
    // Given even where there is none: a note that replaces another would keep the other's.
    action: action && {
      label: action.label,
      onClick: () => {
        leave();
        action.onPress();
      },
    },
    onDismiss: leave,
    onAutoClose: leave,
  });
  if (id) standing.set(id, shown);
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
