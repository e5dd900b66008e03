import type { Config } from "@react-router/dev/config";

export default {
  ssr: true,
  splitRouteModules: true,
  // The app is small: with all of its addresses known from the start, no click waits for their list.
  routeDiscovery: { mode: "initial" },
} satisfies Config;
