import { requireSession } from "#app/features/account/account.server.ts";
import { ImportPage } from "#app/features/transfer/view/import-page.tsx";
import { useText } from "#app/ui/text/text.tsx";
import type { Route } from "./+types/import.ts";

export async function loader(args: Route.LoaderArgs) {
  await requireSession(args);
  return null;
}

/** Where tasks come in from other places. */
export default function Import() {
  const texts = useText();
  return (
    <>
      <title>{`${texts.transfer.import.title} · ${texts.shell.product}`}</title>
      <ImportPage />
    </>
  );
}
