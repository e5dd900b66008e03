import { Dot, icons, type LucideIcon, type LucideProps } from "lucide-react";

const all: Record<string, LucideIcon | undefined> = icons;

/** Any icon of Lucide by its name there, like `alarm-clock`; a dot for a name that there is none of. */
export function OtherIcon({ name, ...drawn }: LucideProps & { name: string }) {
  const Drawing = all[toComponentName(name)] ?? Dot;
  return <Drawing {...drawn} />;
}

function toComponentName(name: string): string {
  return name.replace(/(?:^|-)(\w)/g, (_match, letter: string) => letter.toUpperCase());
}
