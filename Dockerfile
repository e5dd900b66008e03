# syntax=docker/dockerfile:1

FROM node:24-slim AS build
WORKDIR /src
COPY package.json package-lock.json .npmrc ./
COPY scripts/patch-postgres.mjs scripts/
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build && mkdir data
# Of the embedded database, what this program loads: no source maps, types or CommonJS.
RUN cp -RL node_modules/@electric-sql/pglite . && find pglite '(' -name '*.map' -o -name '*.cjs' -o -name '*.d.*ts' ')' -delete

# What runs: the bundle, the migrations and the two drivers that carry files of their own. About 31 MB.
FROM node:24-slim
ENV NODE_ENV=production PORT=3000 DATA_DIR=/data
WORKDIR /app
COPY --from=build /src/package.json ./
COPY --from=build /src/node_modules/postgres node_modules/postgres
COPY --from=build /src/pglite node_modules/@electric-sql/pglite
COPY --from=build /src/db/migrations db/migrations
COPY --from=build /src/build build
# All that may be written: run with --read-only, everything else stays as it was built.
COPY --from=build --chown=node:node /src/data /data
VOLUME /data
USER node
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=20s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# As pid 1, so that SIGTERM arrives: server/http/shutdown.ts ends what is under way.
CMD ["node", "--enable-source-maps", "build/server/index.js"]
