import type { Config } from "./config.ts";
import { assistantFinding, elementFinding } from "./findings/chat.ts";
import type { Finding } from "./findings/finding.ts";
import {
  addressFinding,
  databaseFinding,
  mailFinding,
  metricsFinding,
  ownerFinding,
  signInFinding,
} from "./findings/services.ts";

/**
 * What runs with this configuration, and what is missing or half configured, with what to do about it.
 * English, as the logs are, for whoever runs the app; holds no secret: of addresses with credentials
 * the host alone.
 */
export function findingsOf(config: Config): Finding[] {
  return [
    databaseFinding,
    addressFinding,
    assistantFinding,
    elementFinding,
    mailFinding,
    signInFinding,
    metricsFinding,
    ownerFinding,
  ].map((find) => find(config));
}
