import { loadConfig } from "#server/config/config.ts";
import { migrate } from "#server/migrate.ts";

await migrate(loadConfig(), "db/migrations");
