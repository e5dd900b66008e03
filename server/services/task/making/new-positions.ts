import type { CreateTaskInput } from "#domain/task/create.ts";
import type { Change } from "#server/services/activity/transact.ts";
import { type Place, positionsAtEnd } from "../rows/siblings.ts";

type End = "first" | "last";

/** Positions of new tasks at the ends of their siblings, keeping the order in which they are given. */
export async function newPositions(
  change: Change,
  inputs: readonly Pick<CreateTaskInput, "placement">[],
  places: readonly Place[],
): Promise<string[]> {
  const groups = new Map<string, { place: Place; end: End; members: number[] }>();
  places.forEach((place, index) => {
    const end = inputs[index]?.placement ?? "last";
    const key = JSON.stringify([place.projectId, place.parentId, end]);
    const group = groups.get(key) ?? { place, end, members: [] };
    group.members.push(index);
    groups.set(key, group);
  });
  const positions: string[] = [];
  for (const { place, end, members } of groups.values()) {
    const keys = await positionsAtEnd(change, place, { end, count: members.length });
    members.forEach((index, order) => {
      positions[index] = keys[order] ?? "";
    });
  }
  return positions;
}
