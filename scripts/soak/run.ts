import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { startPostgres } from "#db/testing/postgres-server.ts";
import { type ProductionServer, startServer } from "#scripts/production/server.ts";
import { Figures, type Sample, slopeOf } from "./figures.ts";
import { askForKept, keptMemory, measuredServer } from "./kept-memory.ts";
import { Member } from "./member.ts";

// `npm run soak -- --minutes 10 --members 200`, after `npm run build`: people who list, change, chat
// and watch, on two processes and one PostgreSQL. Fails on any error, on a member who saw something
// else than the database holds, and on data that breaks an invariant.

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "10" },
    members: { type: "string", default: "200" },
  },
});
const minutes = Number(values.minutes);
const postgres = await startPostgres();
const environment = {
  DATABASE_URL: postgres.url,
  BETTER_AUTH_SECRET: randomBytes(32).toString("hex"),
  // Every member has an address of their own.
  FLY_APP_NAME: "soak",
};
const start = () => startServer({ env: environment, command: measuredServer });
const servers = [await start(), await start()];
const figures = new Figures();
const urls = servers.map(({ url }) => url);
const members = Array.from({ length: Number(values.members) }, () => new Member(urls, figures));
for (let first = 0; first < members.length; first += 10) {
  await Promise.all(members.slice(first, first + 10).map((member) => member.enter()));
}
console.log(`${members.length} members have entered; they stay for ${minutes} minutes.`);

const startedAt = performance.now();
const samples = servers.map((): Sample[] => []);
const sampling = setInterval(() => {
  const minute = (performance.now() - startedAt) / 60_000;
  servers.forEach(({ pid }, at) => {
    samples[at]?.push({ minute, mb: residentMb(pid) });
  });
}, 2_000);
// Rising resident memory may be V8 taking its time; what is left when it has not is what we keep.
const everyMinutes = 0.5;
for (const server of servers) askForKept(server);
const asking = setInterval(() => servers.forEach(askForKept), everyMinutes * 60_000);
await Promise.all(members.map((member) => member.live(startedAt + minutes * 60_000)));
clearInterval(sampling);
clearInterval(asking);

const differences = (await Promise.all(members.map((member) => member.leave()))).flat();
const rows = figures.rows();
const check = spawnSync(process.execPath, ["build/server/index.js", "check"], {
  encoding: "utf8",
  env: { PATH: process.env.PATH, ...environment },
});
const exits = await Promise.all(servers.map((server) => server.stop()));
await postgres.stop();

console.table(rows);
const requests = rows.reduce((sum, { count }) => sum + count, 0);
console.log(`${requests} requests, ${Math.round(requests / minutes / 60)} a second`);
samples.forEach((each, at) => {
  const memory = each.map(({ mb }) => mb);
  const [low, high] = [Math.min(...memory), Math.max(...memory)].map(Math.round);
  console.log(
    `process ${at + 1}: ${low} to ${high} MB, ${slopeOf(each).toFixed(1)} MB a minute at the end`,
  );
});
for (const server of servers) {
  const kept = keptMemory(server, everyMinutes);
  const shown = kept.map(({ mb }) => mb.toFixed(0)).join(" ");
  console.log(`kept after collecting garbage, each half minute: ${shown} MB`);
  console.log(`  ${slopeOf(kept).toFixed(1)} MB a minute at the end`);
}
const complaints = servers.flatMap(({ lines }: ProductionServer) =>
  lines.filter((line) => !/"level":(10|20|30)/.test(line)),
);
const problems = [
  ...[...figures.errors].map(([text, count]) => `${count} × ${text}`),
  ...differences.map((difference) => `seen otherwise: ${difference}`),
  ...(check.status === 0 ? [] : [check.stdout + check.stderr]),
  ...exits.filter((code) => code !== 0).map((code) => `a process ended with ${code}`),
  ...complaints.map((line) => `in the log: ${line.slice(0, 300)}`),
];
for (const problem of problems.slice(0, 30)) console.log(problem);
console.log(
  problems.length === 0
    ? "No errors; what every member saw is what the database holds; its invariants hold."
    : `${problems.length} problems`,
);
process.exit(problems.length === 0 ? 0 : 1);

/** Linux's proc(5): pages of 4096 bytes. */
function residentMb(pid: number): number {
  return (Number(readFileSync(`/proc/${pid}/statm`, "utf8").split(" ")[1]) * 4096) / 1e6;
}
