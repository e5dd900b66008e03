import { useEffect, useState } from "react";
import { useText } from "../context.ts";
import { IconButton } from "./icon-button.tsx";

const SHOWN_FOR = 1600;

/** Copies a text and says so for a moment. */
export function CopyButton({ label, text }: { label: string; text: string }) {
  const t = useText();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <IconButton
      icon={copied ? "check" : "lucide:copy"}
      label={copied ? t("copied") : label}
      onClick={copy}
    />
  );
}
