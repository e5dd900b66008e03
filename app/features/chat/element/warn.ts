/** Tells whoever runs the app, in the browser's console, what is wrong with its set-up. */
export function warn(message: string): void {
  console.warn(`TaskPilot AI: ${message}`);
}
