import { useEffect, useState } from "react";

/** Sends the browser's time zone along with a form; the server learns "today" from it. */
export function TimeZoneInput() {
  const [zone, setZone] = useState("");
  useEffect(() => setZone(Intl.DateTimeFormat().resolvedOptions().timeZone), []);
  return <input type="hidden" name="timeZone" value={zone} />;
}
