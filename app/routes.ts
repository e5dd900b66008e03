import { index, layout, type RouteConfig, route } from "@react-router/dev/routes";

/** Every address of the app. */
export default [
  index("routes/landing.tsx"),
  layout("routes/account-frame.tsx", [
    route("sign-in", "routes/sign-in.tsx"),
    route("sign-up", "routes/sign-up.tsx"),
    route("forgot-password", "routes/forgot-password.tsx"),
    route("reset-password", "routes/reset-password.tsx"),
  ]),
  layout("routes/app-frame.tsx", [
    route("tasks/:view?/:id?", "routes/tasks.tsx"),
    route("chat/:threadId?", "routes/chat.tsx"),
    route("browse", "routes/browse.tsx"),
    route("settings", "routes/settings.tsx"),
    route("settings/import", "routes/import.tsx"),
  ]),
  route("gallery", "routes/gallery.tsx"),
  route("preferences", "routes/preferences.ts"),
  route("arrangements", "routes/arrangements.ts"),
  route("api/auth/*", "routes/api.auth.ts"),
  route("api/export/:file", "routes/api.export.ts"),
  route("api/v1/chatkit", "routes/api.v1.chatkit.ts"),
  route("api/chatkit/sessions", "routes/api.chatkit.sessions.ts"),
  route("api/chatkit/tools", "routes/api.chatkit.tools.ts"),
  route("api/chatkit/attachments", "routes/api.chatkit.attachments.ts"),
  route("api/chatkit/attachments/content", "routes/api.chatkit.content.ts"),
  route("*", "routes/not-found.tsx"),
] satisfies RouteConfig;
