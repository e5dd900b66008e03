import { createContext } from "react-router";
import type { App } from "#server/app.ts";
import type { SessionLookup } from "#server/auth/session.ts";

/** The composed application; in loaders, actions and resource routes: `context.get(appContext)`. */
export const appContext = createContext<App>();

/**
 * Who sent this request: `const { session } = await context.get(sessionContext)()`.
 * The look-up happens at first need and once per request.
 */
export const sessionContext = createContext<() => Promise<SessionLookup>>();

/** A random string for this answer's inline scripts: `<script nonce={context.get(nonceContext)}>`. */
export const nonceContext = createContext<string>();
