import { type ReactNode, useEffect, useRef } from "react";

/** Content that scrolls sideways when it is too wide; then the keyboard can reach and scroll it too. */
export function ScrollArea({ className, children }: { className: string; children: ReactNode }) {
  const area = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = area.current;
    if (!element) return;
    const look = () => {
      const scrolls = element.scrollWidth > element.clientWidth;
      if (scrolls) element.tabIndex = 0;
      else element.removeAttribute("tabindex");
    };
    const resized = new ResizeObserver(look);
    resized.observe(element);
    return () => resized.disconnect();
  }, []);
  return (
    <div ref={area} className={className}>
      {children}
    </div>
  );
}
