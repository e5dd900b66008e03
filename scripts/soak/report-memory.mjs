// Loaded before a server of the soak, started with --expose-gc: on SIGUSR2 it collects all garbage and
// says what is left, in MB. Two rounds, because what the first finalises the second frees.
process.on("SIGUSR2", () => {
  globalThis.gc();
  setImmediate(() => {
    globalThis.gc();
    const { heapUsed, external, arrayBuffers } = process.memoryUsage();
    const [heap, outside, buffers] = [heapUsed, external, arrayBuffers].map((each) => each / 1e6);
    process.stdout.write(`${JSON.stringify({ level: 30, kept: { heap, outside, buffers } })}\n`);
  });
});
