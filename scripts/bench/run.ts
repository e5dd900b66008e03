/** `npm run bench -- NAME`: runs `scripts/bench/NAME.ts`. */
const benches = new Map([["chatkit", () => import("./chatkit.ts")]]);

const [name = ""] = process.argv.slice(2);
const bench = benches.get(name);
if (!bench) throw new Error(`Say which: ${[...benches.keys()].join(", ")}`);
await bench();
