import { type Figures, load } from "./load.ts";
import { create, list } from "./requests.ts";
import type { Target } from "./target.ts";

/** Clients that ask at the same time, each for one thing after the other. */
const crowds = [1, 10, 50] as const;

export type Row = Figures & {
  server: string;
  clients: number;
  cpuPerStream: number;
  rss: number;
  /** Its events per second as a part of the bare server's, measured just before. */
  ofBare: number;
};

/** Streams of both servers in turns, so that what else the machine does weighs on both alike. */
export async function measureStreams(
  target: Target,
  bare: Target,
  seconds: number,
): Promise<{ rows: Row[]; bareRows: Row[] }> {
  await load(bare, create, { clients: 4, seconds: 1 });
  await load(target, create, { clients: 4, seconds: 2 });
  const rows: Row[] = [];
  const bareRows: Row[] = [];
  for (const clients of crowds) {
    const beside = await measureRow(bare, { clients, seconds, bareRate: undefined });
    bareRows.push(beside);
    rows.push(await measureRow(target, { clients, seconds, bareRate: beside.eventsPerSecond }));
  }
  return { rows, bareRows };
}

type RowOptions = { clients: number; seconds: number; bareRate: number | undefined };

async function measureRow(
  target: Target,
  { clients, seconds, bareRate }: RowOptions,
): Promise<Row> {
  const before = target.cpuMs();
  const figures = await load(target, create, { clients, seconds });
  return {
    ...figures,
    server: target.name,
    clients,
    cpuPerStream: (target.cpuMs() - before) / figures.requests,
    rss: target.rssMb(),
    ofBare: figures.eventsPerSecond / (bareRate ?? figures.eventsPerSecond),
  };
}

/** Pages of threads per second, with ten clients. */
export async function measureLists(target: Target, seconds: number): Promise<number> {
  await load(target, list, { clients: 10, seconds: 1 });
  return (await load(target, list, { clients: 10, seconds })).requestsPerSecond;
}

/** Resident memory before and after so many streams; the first thousand fill what is kept anyway. */
export async function measureMemory(
  target: Target,
  streams: number,
): Promise<{ before: number; after: number }> {
  const warm = { clients: 10, seconds: Number.POSITIVE_INFINITY };
  await load(target, create, { ...warm, requests: Math.min(1_000, streams) });
  const before = target.rssMb();
  await load(target, create, { ...warm, requests: streams });
  return { before, after: target.rssMb() };
}
