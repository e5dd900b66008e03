import type { Config } from "@react-router/dev/config";

export default {
  ssr: true,
  // The one module with a part of the client alone comes in one file with its page anyway.
  splitRouteModules: false,
  // The app is small: with all of its addresses known from the start, no click waits for their list.
  routeDiscovery: { mode: "initial" },
} satisfies Config;
