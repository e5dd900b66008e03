import { Form, Link, redirect } from "react-router";
import { readSession } from "#app/features/account/account.server.ts";
import { TimeZoneInput } from "#app/features/account/time-zone-input.tsx";
import { Picture } from "#app/features/landing/picture.tsx";
import { Button } from "#app/ui/controls/button.tsx";
import { buttonStyle } from "#app/ui/controls/button-style.ts";
import { ChatIcon, CircleCheckIcon } from "#app/ui/icons/everywhere.ts";
import { ArrowRightIcon, RefreshIcon } from "#app/ui/icons/landing.ts";
import { BrandMark } from "#app/ui/shell/brand.tsx";
import { useAccountText } from "#app/ui/text/account.ts";
import { useLandingText } from "#app/ui/text/landing.ts";
import { useText } from "#app/ui/text/text.tsx";
import type { Route } from "./+types/landing.ts";

export async function loader({ context }: Route.LoaderArgs) {
  if (await readSession(context)) throw redirect("/tasks");
  return null;
}

const icons = [ChatIcon, CircleCheckIcon, RefreshIcon];

export default function Landing() {
  const t = useLandingText();
  const account = useAccountText();
  const { shell } = useText();
  return (
    <div className="grid min-h-dvh grid-rows-[auto_1fr]">
      <title>{shell.product}</title>
      <header className="mx-auto flex w-full max-w-5xl items-center justify-between p-4 md:px-8 md:py-6">
        <span className="flex items-center gap-2.5 font-semibold tracking-tight">
          <BrandMark />
          {shell.product}
        </span>
        <Link to="/sign-in" className={buttonStyle("quiet")}>
          {account.signIn.submit}
        </Link>
      </header>
      <main className="mx-auto flex w-full max-w-5xl flex-col justify-center gap-12 px-4 pt-6 pb-20 md:px-8">
        <div className="max-w-2xl">
          <h1 className="font-semibold text-2xl tracking-tight">{t.title}</h1>
          <p className="mt-5 max-w-lg text-pretty text-ink-muted text-lg">{t.body}</p>
          <div className="mt-8 flex flex-wrap items-center gap-3">
            <Link to="/sign-up" className={buttonStyle("primary", "large")}>
              {t.start}
              <ArrowRightIcon className="size-4.5" strokeWidth={2} />
            </Link>
            <Form method="post" action="/sign-in">
              <TimeZoneInput />
              <Button type="submit" name="intent" value="guest" size="large">
                {account.guest}
              </Button>
            </Form>
          </div>
        </div>
        <Picture />
        <ul className="grid gap-8 md:grid-cols-3">
          {t.points.map((point, index) => {
            const Icon = icons[index] ?? CircleCheckIcon;
            return (
              <li key={point.title}>
                <Icon className="size-5 text-accent" />
                <h2 className="mt-3 font-semibold">{point.title}</h2>
                <p className="mt-1 text-pretty text-ink-muted text-sm">{point.body}</p>
              </li>
            );
          })}
        </ul>
      </main>
    </div>
  );
}
