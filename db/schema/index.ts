export * from "./activity.ts";
export * from "./assistant-usage.ts";
export * from "./auth.generated.ts";
export * from "./chat.ts";
export * from "./labels.ts";
export * from "./projects.ts";
export * from "./saved-filters.ts";
export * from "./tasks.ts";
