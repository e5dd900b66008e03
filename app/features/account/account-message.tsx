import { useEffect, useRef } from "react";
import { Link } from "react-router";
import { buttonStyle } from "#app/ui/controls/button-style.ts";

type AccountMessageProps = {
  title: string;
  body: string;
  /** Where to go from here. */
  to: "/sign-in" | "/forgot-password";
  label: string;
};

/** What stands in a form's place when there is nothing to fill in; its title takes the focus, so it is read out. */
export function AccountMessage({ title, body, to, label }: AccountMessageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <h1 ref={heading} tabIndex={-1} className="font-semibold text-xl tracking-tight outline-none">
        {title}
      </h1>
      <p className="mt-1.5 mb-6 text-ink-muted text-sm">{body}</p>
      <Link to={to} className={buttonStyle("secondary", "large", "w-full")}>
        {label}
      </Link>
    </>
  );
}
