/** One instruction of a Dockerfile, its continued lines joined: `{ name: "COPY", value: "a b" }`. */
export type Instruction = { name: string; value: string };

export type Stage = { name: string; base: string; instructions: Instruction[] };

/** The stages of a Dockerfile in their order; a stage without `AS` is named by its number. */
export function parseDockerfile(source: string): Stage[] {
  const stages: Stage[] = [];
  for (const instruction of instructionsOf(source)) {
    if (instruction.name === "FROM") {
      const [, base = "", name = String(stages.length)] =
        /^(\S+)(?:\s+AS\s+(\S+))?$/i.exec(instruction.value) ?? [];
      stages.push({ name, base, instructions: [] });
      continue;
    }
    const stage = stages.at(-1);
    if (!stage) throw new Error(`${instruction.name} stands before the first FROM.`);
    stage.instructions.push(instruction);
  }
  return stages;
}

function instructionsOf(source: string): Instruction[] {
  return source
    .replaceAll(/^\s*#.*\n/gm, "")
    .replaceAll(/\\\n\s*/g, "")
    .split("\n")
    .filter((line) => line.trim())
    .map((line) => {
      const [name = "", ...words] = line.trim().split(/\s+/);
      return {
        name: name.toUpperCase(),
        value: line.trim().slice(name.length).trim() || words.join(" "),
      };
    });
}
