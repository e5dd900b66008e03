import "./scripts/require-node-24.mjs";
import { reactRouter } from "@react-router/dev/vite";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";
import { isLate, sharedChunks } from "./scripts/chunks.ts";

export default defineConfig(({ command }) => ({
  plugins: [tailwindcss(), reactRouter()],
  // The chat element is loaded late: without these, its first visit in development would reload the page.
  optimizeDeps: {
    include: [
      "@floating-ui/dom",
      "@openai/chatkit-react",
      "@tanstack/react-virtual",
      "mdast-util-from-markdown",
      "mdast-util-gfm",
      "micromark-extension-gfm",
      "react-day-picker",
      "react-dom/client",
    ],
  },
  // Themes are chosen by `color-scheme` on the page and on the chat. For older browsers the build would
  // turn light-dark() into a guess from the system's setting, which is not what the person chose.
  build: {
    cssTarget: ["chrome123", "edge123", "firefox128", "safari17.5"],
    modulePreload: {
      // The part itself is asked for anyway.
      resolveDependencies: (part, needed) => needed.filter((file) => file !== part && isLate(file)),
    },
  },
  server: { watch: { ignored: ["**/.data/**", "**/build/**", "**/coverage/**"] } },
  environments: {
    client: {
      build: { rollupOptions: { output: { codeSplitting: { groups: sharedChunks() } } } },
    },
    ssr: {
      build: {
        // Our own server is the entry; it imports React Router's build and becomes one bundle with it.
        rollupOptions: {
          input: "./server/index.ts",
          // A quarter fewer bytes to read at every start; names stay, so that a stack says where it was.
          output: {
            minify: { mangle: false, compress: false, codegen: { removeWhitespace: true } },
          },
        },
        target: "node24",
      },
      resolve:
        command === "build"
          ? // Loading thousands of small files is what makes a cold start slow; the drivers carry files of their own.
            { noExternal: true, external: ["@electric-sql/pglite", "postgres"] }
          : {},
    },
  },
}));
