const markers =
  /(?:,?\s+(?:[#@][\w-]+|p[1-4]|(?:with |at )?(?:top|highest|high|medium|low|urgent) priority|urgent))+$/i;

/** "clean garage tomorrow #home p2": what is said about a task at its end, apart from its words. */
export function splitMarkers(text: string): { text: string; markers: string } {
  const match = markers.exec(text);
  return match
    ? { text: text.slice(0, match.index), markers: match[0].trim() }
    : { text, markers: "" };
}
