import { expect, it } from "vitest";
import { answerMetrics, createMetrics, kindOf } from "./metrics.ts";

const ask = (authorization?: string) =>
  new Request("http://x/metrics", { headers: authorization ? { authorization } : {} });

it("shows itself to the bearer of the token alone, and to nobody without one configured", async () => {
  const metrics = createMetrics();
  metrics.answered({ method: "GET", kind: "tasks", status: 200, seconds: 0.02 });
  expect(await answerMetrics(metrics, ask(), undefined)).toBeNull();
  expect(await answerMetrics(metrics, new Request("http://x/tasks"), "token")).toBeNull();
  expect((await answerMetrics(metrics, ask(), "token"))?.status).toBe(401);
  expect((await answerMetrics(metrics, ask("Bearer wrong"), "token"))?.status).toBe(401);
  const text = await (await answerMetrics(metrics, ask("Bearer token"), "token"))?.text();
  expect(text).toContain(
    'http_request_duration_seconds_count{method="GET",kind="tasks",status="200"} 1',
  );
  expect(text).toContain("nodejs_eventloop_lag_seconds");
});

it("knows few kinds of address, whatever is asked for", () => {
  expect(kindOf("/api/v1/chatkit")).toBe("api/chatkit");
  expect(kindOf("/api/trpc/task.list")).toBe("api/trpc");
  expect(kindOf("/tasks/today")).toBe("tasks");
  expect(kindOf("/whatever/strangers/try")).toBe("page");
});

it("counts turns by how they ended, and their tokens", async () => {
  const metrics = createMetrics();
  const model = "m";
  const tokens = { inputTokens: 900, outputTokens: 40 };
  metrics.turnEnded({ model, outcome: "finished", ms: 3_000, ...tokens });
  metrics.turnEnded({ model, outcome: "failed", ms: 1_000, inputTokens: 0, outputTokens: 0 });
  const text = await metrics.text();
  expect(text).toContain('chat_turn_duration_seconds_count{model="m",outcome="finished"} 1');
  expect(text).toContain('chat_turn_duration_seconds_sum{model="m",outcome="failed"} 1');
  expect(text).toContain('chat_tokens_total{model="m",direction="input"} 900');
  expect(text).toContain('chat_tokens_total{model="m",direction="output"} 40');
});

it("tells how busy the database's connections are, where there is a pool", async () => {
  const text = await createMetrics(() => ({ busy: 10, waiting: 4, max: 10 })).text();
  expect(text).toContain('db_pool_connections{state="busy"} 10');
  expect(text).toContain('db_pool_connections{state="max"} 10');
  expect(text).toContain("db_pool_waiting 4");
  expect(await createMetrics().text()).not.toContain("db_pool");
});
