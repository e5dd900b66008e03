import { Command } from "cmdk";
import type { LucideIcon } from "lucide-react";
import { Kbd } from "#app/ui/feedback/kbd.tsx";

type ActionProps = {
  icon: LucideIcon;
  /** Other words it is found by. */
  keywords?: string[];
  /** What tells it from another of the same name. */
  value?: string;
  /** The keys that do the same without the palette. */
  keys?: readonly string[];
  onSelect: () => void;
  children: string;
};

/** One line of the palette. */
export function Action({ icon: Icon, keys = [], keywords = [], children, ...item }: ActionProps) {
  return (
    <Command.Item {...item} keywords={[children, ...keywords]}>
      <Icon aria-hidden className="size-4 shrink-0 text-ink-muted" strokeWidth={1.75} />
      <span className="min-w-0 flex-1 truncate">{children}</span>
      <span className="flex gap-1 pointer-coarse:hidden">
        {keys.map((key) => (
          <Kbd key={key}>{key}</Kbd>
        ))}
      </span>
    </Command.Item>
  );
}
