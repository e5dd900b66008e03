import type { Notes } from "./member.ts";

/** Durations by kind of request, and errors by their text. */
export class Figures implements Notes {
  readonly #durations = new Map<string, number[]>();
  readonly errors = new Map<string, number>();

  took = (what: string, ms: number): void => {
    const known = this.#durations.get(what) ?? [];
    known.push(ms);
    this.#durations.set(what, known);
  };

  failed = (what: string, error: unknown): void => {
    const text = `${what}: ${String(error).slice(0, 160)}`;
    this.errors.set(text, (this.errors.get(text) ?? 0) + 1);
  };

  rows() {
    return [...this.#durations].map(([what, durations]) => {
      const sorted = durations.toSorted((a, b) => a - b);
      const at = (share: number) => Math.round(sorted[Math.floor(sorted.length * share)] ?? 0);
      return { what, count: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99) };
    });
  }
}

export type Sample = { minute: number; mb: number };

/** Megabytes per minute, by least squares over the second half: the first warms up. */
export function slopeOf(samples: readonly Sample[]): number {
  const late = samples.slice(Math.floor(samples.length / 2));
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(late.map(({ minute }) => minute)), mean(late.map(({ mb }) => mb))];
  const above = late.reduce((sum, { minute, mb }) => sum + (minute - x) * (mb - y), 0);
  const below = late.reduce((sum, { minute }) => sum + (minute - x) ** 2, 0);
  return below === 0 ? 0 : above / below;
}
