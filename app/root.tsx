import interUrl from "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url";
import type { ReactNode } from "react";
import { Links, Meta, Outlet, ScrollRestoration, useRouteLoaderData } from "react-router";
import { todayIn } from "#domain/dates/zone.ts";
import type { Route } from "./+types/root.ts";
import { LateScripts } from "./late-scripts.tsx";
import { readRootData } from "./root.server.ts";
import stylesUrl from "./styles/app.css?url";
import { RouteError } from "./ui/feedback/route-error.tsx";
import { FormatProvider } from "./ui/format/format.tsx";
import { WrittenDates } from "./ui/format/written.tsx";
import { Notes } from "./ui/overlays/notes.tsx";
import { isAfterChange } from "./ui/shell/is-after-change.ts";
import { languageOf } from "./ui/text/languages.ts";
import { LanguageProvider, textsFor } from "./ui/text/text.tsx";
import { themeAttribute } from "./ui/theme/theme.ts";

export const links: Route.LinksFunction = () => [
  { rel: "preload", href: interUrl, as: "font", type: "font/woff2", crossOrigin: "anonymous" },
  { rel: "icon", href: "/icon.svg", type: "image/svg+xml" },
];

export const shouldRevalidate = isAfterChange;

export function loader({ request, context }: Route.LoaderArgs) {
  return readRootData(request, context);
}

export function Layout({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>("root");
  const theme = data?.preferences.theme ?? "system";
  const language = languageOf(data?.locale.tag ?? "en");
  return (
    <html
      lang={data?.locale.tag ?? "en"}
      data-theme={themeAttribute(theme)}
      suppressHydrationWarning
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="description" content={textsFor(language).shell.tagline} />
        <Meta />
        {/* With a precedence it comes before the scripts' preloads, so that it is asked for first. */}
        <link rel="stylesheet" href={stylesUrl} precedence="default" />
        <Links />
      </head>
      <body>
        <LanguageProvider value={language}>{children}</LanguageProvider>
        <ScrollRestoration />
        <LateScripts />
      </body>
    </html>
  );
}

export default function Root({ loaderData }: Route.ComponentProps) {
  const { locale, today } = loaderData;
  return (
    <FormatProvider locale={locale} today={today} readToday={readToday}>
      <Outlet />
      <Notes label={textsFor(languageOf(locale.tag)).shell.notes} />
      <WrittenDates locale={locale} />
    </FormatProvider>
  );
}

const readToday = (zone: string) => todayIn(zone, new Date());

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return <RouteError error={error} />;
}
