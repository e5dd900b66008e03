import { Page } from "#app/ui/shell/page.tsx";
import { useText } from "#app/ui/text/text.tsx";

export default function Tasks() {
  const t = useText().tasks;
  return <Page title={t.title}>{null}</Page>;
}
