import { TaskNavigation } from "#app/features/tasks/navigation/task-navigation.tsx";
import { Page } from "#app/ui/shell/page.tsx";
import { useText } from "#app/ui/text/text.tsx";

/** On phones, where there is no sidebar: all places of the list. */
export default function Browse() {
  const t = useText().shell;
  return (
    <Page title={t.browse}>
      <title>{`${t.browse} · ${t.product}`}</title>
      <nav aria-label={t.browse} className="-mx-2.5 flex flex-col gap-0.5">
        <TaskNavigation />
      </nav>
    </Page>
  );
}
