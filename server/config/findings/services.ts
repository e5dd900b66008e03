import type { Config } from "../config.ts";
import type { Finding } from "./finding.ts";

/** Where the tasks are kept. */
export function databaseFinding({ databaseUrl, databaseUrlUnpooled, dataDir }: Config): Finding {
  const topic = "database";
  if (!databaseUrl) {
    return {
      topic,
      level: "good",
      says: `The embedded database in ${dataDir} keeps everything, for this one process. Back up that folder.`,
    };
  }
  const { hostname } = new URL(databaseUrl);
  if (hostname.includes("-pooler.") && !databaseUrlUnpooled) {
    return {
      topic,
      level: "problem",
      says: `PostgreSQL at ${hostname}, through a pooler: it passes on no notifications, so open pages do not follow changes, and migrations are not locked.`,
      todo: "Set DATABASE_URL_UNPOOLED to the direct address.",
    };
  }
  return { topic, level: "good", says: `PostgreSQL at ${hostname}.` };
}

/** Where people reach the app. */
export function addressFinding({ appUrl, production, mail, social }: Config): Finding {
  const topic = "address";
  if (!appUrl) {
    const needed = mail !== undefined || Object.keys(social).length > 0;
    return {
      topic,
      level: needed ? "problem" : production ? "hint" : "good",
      says: needed
        ? "No public address is set, but mails and sign-ins by GitHub or Google need one to lead back to."
        : "The app answers wherever the browser reaches it; cookies are not restricted to https.",
      ...((needed || production) && { todo: "Set APP_URL, e.g. https://tasks.example.com." }),
    };
  }
  const { protocol, hostname } = new URL(appUrl);
  if (protocol === "http:" && !["localhost", "127.0.0.1", "[::1]"].includes(hostname)) {
    return {
      topic,
      level: "problem",
      says: `${appUrl}: passwords and sessions travel unencrypted.`,
      todo: "Put the app behind https and set APP_URL to that address.",
    };
  }
  return { topic, level: "good", says: `${appUrl}.` };
}

/** Whether mail is sent. */
export function mailFinding({ mail }: Config): Finding {
  const topic = "mail";
  if (!mail) {
    return {
      topic,
      level: "hint",
      says: "No mail is sent: addresses are not confirmed, and a forgotten password cannot be reset.",
      todo: "Set SMTP_URL and MAIL_FROM.",
    };
  }
  return { topic, level: "good", says: `By ${new URL(mail.smtpUrl).hostname}, from ${mail.from}.` };
}

const names = { github: "GitHub", google: "Google" } as const;

/** How people sign in. */
export function signInFinding({ social }: Config): Finding {
  const ways = (["github", "google"] as const).filter((name) => social[name]);
  const says = ["Email and password", ...ways.map((name) => names[name])].join(", ");
  return { topic: "sign-in", level: "good", says: `${says}, and as a guest.` };
}

/** Whether figures can be collected. */
export function metricsFinding({ metricsToken }: Config): Finding {
  const says = metricsToken
    ? "/metrics answers whoever sends METRICS_TOKEN."
    : "/metrics is closed. METRICS_TOKEN opens it to whoever sends it.";
  return { topic: "metrics", level: "good", says };
}

/** Who sees these findings. */
export function ownerFinding({ ownerEmail, mail }: Config): Finding {
  const topic = "owner";
  if (!ownerEmail) {
    return {
      topic,
      level: "good",
      says: "Whoever sits at this machine sees this at /settings. OWNER_EMAIL shows it to one account from anywhere.",
    };
  }
  if (!mail) {
    return {
      topic,
      level: "hint",
      says: "The account of OWNER_EMAIL sees this at /settings. Without mail nobody confirms that the address is theirs.",
      todo: "Sign up with that address before others can reach the app, or set SMTP_URL and MAIL_FROM.",
    };
  }
  return {
    topic,
    level: "good",
    says: "The confirmed account of OWNER_EMAIL sees this at /settings.",
  };
}
