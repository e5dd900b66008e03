import { spawnSync } from "node:child_process";
import {
  chownSync,
  cpSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { basename, delimiter, dirname, join, relative, resolve } from "node:path";
import { type Instruction, parseDockerfile } from "./dockerfile.ts";
import { readDockerignore } from "./ignore.ts";

/** What an image is made of: a root folder that stands for `/`, and how its process is started. */
export type Image = {
  root: string;
  workdir: string;
  env: Record<string, string>;
  user: string;
  command: string[];
  healthcheck: string[];
};

type Options = {
  context: string;
  /** An empty folder, in which every stage gets its root. */
  folder: string;
  /** Instead of running `npm ci`, take these installed packages, made from the same lock file. */
  installed?: string | undefined;
};

/** The user id that `node` has in the official Node images. */
export const nodeUser = 1000;

/**
 * Builds the image's file tree without a container engine: each stage in a folder of its own, with
 * only what its instructions copy or make. What it does not know, it refuses.
 */
export function performDockerfile(options: Options): Image {
  const source = readFileSync(join(options.context, "Dockerfile"), "utf8");
  const stages = new Map<string, Image>();
  let image: Image | undefined;
  for (const { name, instructions } of parseDockerfile(source)) {
    image = emptyImage(join(options.folder, name));
    stages.set(name, image);
    for (const instruction of instructions) perform(instruction, image, stages, options);
  }
  if (!image) throw new Error("The Dockerfile has no stage.");
  return image;
}

function emptyImage(root: string): Image {
  mkdirSync(root, { recursive: true });
  return { root, workdir: "/", env: {}, user: "root", command: [], healthcheck: [] };
}

function perform(
  { name, value }: Instruction,
  image: Image,
  stages: Map<string, Image>,
  options: Options,
): void {
  switch (name) {
    case "WORKDIR":
      image.workdir = resolve(image.workdir, value);
      mkdirSync(join(image.root, image.workdir), { recursive: true });
      return;
    case "ENV":
      Object.assign(image.env, Object.fromEntries(value.split(" ").map((pair) => pair.split("="))));
      return;
    case "USER":
      image.user = value;
      return;
    case "CMD":
      image.command = JSON.parse(value);
      return;
    case "HEALTHCHECK":
      image.healthcheck = JSON.parse(value.slice(value.indexOf("[")));
      return;
    case "EXPOSE":
    case "VOLUME":
      return;
    case "COPY":
      copy(value, image, stages, options);
      return;
    case "RUN":
      run(value, image, options);
      return;
    default:
      throw new Error(`${name} is not understood here; teach scripts/docker/perform.ts.`);
  }
}

function copy(value: string, image: Image, stages: Map<string, Image>, { context }: Options) {
  const words = value.split(" ");
  const flags = words.filter((word) => word.startsWith("--"));
  const paths = words.filter((word) => !word.startsWith("--"));
  const target = paths.pop() ?? "";
  const from = flags.find((flag) => flag.startsWith("--from="))?.slice("--from=".length);
  const origin = from === undefined ? undefined : stages.get(from);
  if (from !== undefined && !origin) throw new Error(`COPY --from=${from}: no such stage.`);
  for (const path of paths) {
    const name = target.endsWith("/") ? basename(path) : "";
    const place = join(image.root, resolve(image.workdir, target), name);
    mkdirSync(dirname(place), { recursive: true });
    if (origin) cpSync(join(origin.root, path), place, { recursive: true, dereference: true });
    else copyContext(context, place, path);
    if (flags.includes("--chown=node:node")) giveToNode(place);
  }
}

/** Walks only into what the ignore file lets in: the context also holds the repository's history. */
function copyContext(context: string, place: string, path: string): void {
  const ignore = readDockerignore(readFileSync(join(context, ".dockerignore"), "utf8"));
  const walk = (inner: string) => {
    const source = join(context, inner);
    if (!statSync(source).isDirectory()) {
      if (!ignore.ignores(inner)) cpSync(source, join(place, relative(path, inner)));
      return;
    }
    if (inner && ignore.ignores(inner) && !ignore.holdsExceptions(inner)) return;
    for (const entry of readdirSync(source)) walk(join(inner, entry));
  };
  walk(path === "." ? "" : path);
}

function giveToNode(place: string): void {
  if (process.getuid?.() !== 0) return;
  for (const entry of [".", ...globSync("**", { cwd: place })]) {
    chownSync(join(place, entry), nodeUser, nodeUser);
  }
}

function run(command: string, image: Image, { installed }: Options): void {
  const cwd = join(image.root, image.workdir);
  if (installed !== undefined && command.startsWith("npm ci")) {
    symlinkSync(installed, join(cwd, "node_modules"));
    return;
  }
  const { status, stdout, stderr } = spawnSync("/bin/sh", ["-ec", command], {
    cwd,
    encoding: "utf8",
    env: {
      ...wayToRegistry(),
      ...image.env,
      HOME: image.root,
      PATH: [dirname(process.execPath), process.env.PATH].join(delimiter),
    },
  });
  if (status !== 0) throw new Error(`RUN ${command} failed:\n${stdout}\n${stderr}`);
}

/** How this machine reaches the registry, through a proxy perhaps: no part of the image. */
function wayToRegistry(): Record<string, string | undefined> {
  const { NODE_EXTRA_CA_CERTS, HTTP_PROXY, HTTPS_PROXY, NO_PROXY } = process.env;
  return { NODE_EXTRA_CA_CERTS, HTTP_PROXY, HTTPS_PROXY, NO_PROXY };
}
