/** Time zones by their IANA names, each once, for a select. */
export function ZoneOptions({ zones }: { zones: readonly string[] }) {
  return [...new Set(zones)].map((zone) => (
    <option key={zone} value={zone}>
      {zone.replaceAll("_", " ")}
    </option>
  ));
}
