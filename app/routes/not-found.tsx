import { data } from "react-router";
import { useText } from "#app/ui/text/text.tsx";

export function loader(): never {
  throw data(null, 404);
}

/** Shown by the root's error boundary; this names the page should it ever be rendered itself. */
export default function NotFound() {
  return useText().shell.notFound.title;
}
