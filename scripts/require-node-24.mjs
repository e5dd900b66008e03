// Plain JavaScript that any Node can read: `npm run` puts the project's own Node 24 first in PATH,
// and this says so to whoever starts a script with an older one.
const major = Number(process.versions.node.split(".")[0]);
if (major < 24) {
  process.stderr.write(
    `TaskPilot AI needs Node 24 and was started with ${process.version}.\n` +
      "Run it through npm (npm run dev, npm start, npm test): npm ci brings the right Node.\n",
  );
  process.exit(1);
}
