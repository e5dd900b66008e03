import { PassThrough } from "node:stream";
import { createReadableStreamFromReadable } from "@react-router/node";
import { isbot } from "isbot";
import { renderToPipeableStream } from "react-dom/server";
import {
  type EntryContext,
  isRouteErrorResponse,
  type RouterContextProvider,
  ServerRouter,
} from "react-router";
import { appContext, nonceContext } from "#server/http/app-context.ts";

/** How long a page may wait for what it streams before it is cut off, in milliseconds. */
export const streamTimeout = 5_000;

type RenderArguments = [
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
  context: RouterContextProvider,
];

/** Renders a page to a stream; its inline scripts carry the nonce that the CSP names. */
export default function handleRequest(
  ...[request, status, headers, routerContext, context]: RenderArguments
) {
  headers.set("Content-Type", "text/html; charset=utf-8");
  headers.set("Cache-Control", "no-store");
  if (request.method === "HEAD") return new Response(null, { status, headers });

  const { log, config } = context.get(appContext);
  // In development the CSP allows inline scripts, and React would warn about every nonce the browser hides.
  const nonce = config.production ? context.get(nonceContext) : undefined;
  // A crawler does not wait for what streams in later.
  const isBot = isbot(request.headers.get("user-agent"));
  return new Promise<Response>((resolve, reject) => {
    let answered = false;
    const timer = setTimeout(() => abort(), streamTimeout + 1000);
    const answer = () => {
      answered = true;
      const body = new PassThrough({
        final(done) {
          clearTimeout(timer);
          done();
        },
      });
      pipe(body);
      resolve(new Response(createReadableStreamFromReadable(body), { status, headers }));
    };
    const { pipe, abort } = renderToPipeableStream(
      <ServerRouter context={routerContext} url={request.url} {...(nonce ? { nonce } : {})} />,
      {
        ...(nonce ? { nonce } : {}),
        ...(isBot ? { onAllReady: answer } : { onShellReady: answer }),
        onShellError(error) {
          clearTimeout(timer);
          reject(error);
        },
        onError(error) {
          // Before the first byte, `reject` hands the error on to be logged.
          if (answered) log.error({ err: error }, "rendering failed in mid-page");
        },
      },
    );
  });
}

/** Errors of loaders and actions; a refusal (a page that is not there) is none, nor is a request that was given up. */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: Readonly<RouterContextProvider> },
) {
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return;
  context
    .get(appContext)
    .log.error({ err: error, path: new URL(request.url).pathname }, "a page failed");
}
