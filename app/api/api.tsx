import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createContext, type ReactNode, use, useState } from "react";
import { type ApiClient, createApiClient } from "./client.ts";
import { httpLink } from "./link.ts";
import { createQueryClient } from "./query-client.ts";

const ClientContext = createContext<ApiClient | null>(null);

/** What calls the server's procedures. */
export function useApiClient(): ApiClient {
  const client = use(ClientContext);
  if (!client) throw new Error("There is no ApiProvider around this.");
  return client;
}

type ApiProviderProps = {
  /** Another way to the server than HTTP. */
  client?: ApiClient;
  children: ReactNode;
};

/** One cache and one client for the life of a page; on the server, of a rendering. */
export function ApiProvider({ client, children }: ApiProviderProps) {
  const [queryClient] = useState<QueryClient>(createQueryClient);
  const [apiClient] = useState(() => client ?? createApiClient(httpLink("/api/trpc")));
  return (
    <QueryClientProvider client={queryClient}>
      <ClientContext value={apiClient}>{children}</ClientContext>
    </QueryClientProvider>
  );
}
