import { requireSession } from "#app/features/account/account.server.ts";
import { ImportPage } from "#app/features/transfer/view/import-page.tsx";
import { useText } from "#app/ui/text/text.tsx";
import { useTransferText } from "#app/ui/text/transfer.ts";
import type { Route } from "./+types/import.ts";

export async function loader(args: Route.LoaderArgs) {
  await requireSession(args);
  return null;
}

/** Where tasks come in from other places. */
export default function Import() {
  const t = useTransferText().import;
  const { shell } = useText();
  return (
    <>
      <title>{`${t.title} · ${shell.product}`}</title>
      <ImportPage />
    </>
  );
}
