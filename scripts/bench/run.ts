import { argv } from "node:process";

/** `npm run bench -- NAME`: runs `scripts/bench/NAME.ts`. */
const benches = new Map([["chatkit", () => import("./chatkit.ts")]]);

const bench = benches.get(argv[2] ?? "");
if (!bench) throw new Error(`Say which: ${[...benches.keys()].join(", ")}`);
await bench();
