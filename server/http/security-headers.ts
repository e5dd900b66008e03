import type { Config } from "#server/config/config.ts";
import { chooseElement } from "#server/config/element.ts";

/** Where a form may lead to: browsers hold redirects after a form to the policy as well. */
const socialHosts = { github: "https://github.com", google: "https://accounts.google.com" };

const cdn = "https://cdn.platform.openai.com";

function contentSecurityPolicy(config: Config, nonce: string): string {
  const openai = chooseElement(config.chatkit).first === "cdn";
  // In development Vite serves inline styles and its own scripts and speaks over a web socket.
  const scripts = config.production ? `'nonce-${nonce}'` : "'unsafe-inline'";
  const directives = {
    "default-src": ["'self'"],
    "script-src": ["'self'", scripts, ...(openai ? [cdn] : [])],
    // Widgets and positioned popovers set style attributes; no style can run script.
    "style-src": ["'self'", "'unsafe-inline'"],
    "img-src": ["'self'", "data:", "blob:", "https:"],
    "font-src": ["'self'", "data:"],
    "connect-src": [
      "'self'",
      ...(config.production ? [] : ["ws:"]),
      ...(openai ? [cdn, "https://api.openai.com"] : []),
    ],
    "frame-src": openai ? [cdn] : ["'none'"],
    "frame-ancestors": ["'none'"],
    "base-uri": ["'none'"],
    "form-action": ["'self'", ...socialFormTargets(config)],
    "object-src": ["'none'"],
  };
  return Object.entries(directives)
    .map(([name, values]) => `${name} ${values.join(" ")}`)
    .join("; ");
}

function socialFormTargets({ social }: Config): string[] {
  return (["github", "google"] as const)
    .filter((provider) => social[provider])
    .map((provider) => socialHosts[provider]);
}

/** Sets the headers that every answer carries; pages get their CSP with this request's nonce. */
export function setSecurityHeaders(headers: Headers, config: Config, nonce: () => string): void {
  headers.set("X-Content-Type-Options", "nosniff");
  headers.set("Referrer-Policy", "strict-origin-when-cross-origin");
  headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=(self), payment=()");
  headers.set("Cross-Origin-Opener-Policy", "same-origin");
  if (config.appUrl?.startsWith("https:")) {
    headers.set("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
  }
  if (headers.get("content-type")?.startsWith("text/html")) {
    headers.set("X-Frame-Options", "DENY");
    headers.set("Content-Security-Policy", contentSecurityPolicy(config, nonce()));
  }
}
