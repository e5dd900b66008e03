import { isRouteErrorResponse, Link } from "react-router";
import { Button } from "../controls/button.tsx";
import { buttonStyle } from "../controls/button-style.ts";
import { useText } from "../text/text.tsx";
import { FullPage } from "./full-page.tsx";

/** What stands in for a page that is not there, or that failed. The error's own text stays with the server. */
export function RouteError({ error }: { error: unknown }) {
  const t = useText().shell;
  if (isRouteErrorResponse(error) && error.status === 404) {
    return (
      <FullPage
        code="404"
        title={t.notFound.title}
        action={
          <Link to="/tasks" className={buttonStyle("primary")}>
            {t.notFound.action}
          </Link>
        }
      >
        {t.notFound.body}
      </FullPage>
    );
  }
  return (
    <FullPage
      title={t.failed.title}
      action={
        <>
          <Button variant="primary" onClick={() => window.location.reload()}>
            {t.failed.retry}
          </Button>
          <a href="/tasks" className={buttonStyle("quiet")}>
            {t.failed.home}
          </a>
        </>
      }
    >
      {t.failed.body}
    </FullPage>
  );
}
