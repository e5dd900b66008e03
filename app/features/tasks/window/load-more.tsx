import { useEffect, useRef } from "react";
import { Button } from "#app/ui/controls/button.tsx";
import { Spinner } from "#app/ui/feedback/spinner.tsx";
import { useText } from "#app/ui/text/text.tsx";

/** So far before its end is in view the rest of a list is asked for: a screen or two. */
const ahead = "1600px";

type LoadMoreProps = {
  /** Some part of the list is being fetched: a wish for more would go unheard until that ends. */
  isBusy: boolean;
  failed: boolean;
  load: () => void;
};

/** The end of what is loaded: coming near it loads more, and a button does when that has failed. */
export function LoadMore({ isBusy, failed, load }: LoadMoreProps) {
  const end = useRef<HTMLDivElement>(null);
  const t = useText().tasks;
  useEffect(() => {
    if (isBusy || failed || !end.current) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) load();
      },
      { rootMargin: ahead },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [isBusy, failed, load]);
  return (
    <div ref={end} className="flex h-14 items-center justify-center text-ink-faint">
      {failed ? (
        <Button onClick={load}>{t.loadMore}</Button>
      ) : (
        <div role="status" aria-label={t.loading}>
          <Spinner />
        </div>
      )}
    </div>
  );
}
