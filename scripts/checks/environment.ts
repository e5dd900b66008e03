const reader = /\bprocess\.env\b/;
const allowed = /^(server\/config\/|scripts\/|e2e\/|db\/testing\/|[^/]+\.config\.ts$)/;

/** The environment is read in one place; everything else is handed its configuration. */
export function checkEnvironmentReaders(files: ReadonlyMap<string, string>): string[] {
  return [...files]
    .filter(([file, source]) => reader.test(source) && !allowed.test(file))
    .map(([file]) => `${file}: only server/config reads process.env; take it from the Config.`);
}
