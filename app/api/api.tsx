import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import {
  createTRPCClient,
  httpBatchLink,
  httpSubscriptionLink,
  splitLink,
  type TRPCClient,
} from "@trpc/client";
import { createTRPCContext } from "@trpc/tanstack-react-query";
import { type ReactNode, useState } from "react";
import superjson from "superjson";
import type { AppRouter } from "#server/trpc/router.ts";
import { createQueryClient } from "./query-client.ts";

const url = "/api/trpc";

const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>();

/** Query and mutation options for every procedure; and a client to call them one by one. */
export { useTRPC as useApi, useTRPCClient as useApiClient };

export type ApiClient = TRPCClient<AppRouter>;

function createClient(): ApiClient {
  return createTRPCClient<AppRouter>({
    links: [
      splitLink({
        condition: (operation) => operation.type === "subscription",
        true: httpSubscriptionLink({ url, transformer: superjson }),
        false: httpBatchLink({ url, transformer: superjson, maxURLLength: 4_000 }),
      }),
    ],
  });
}

type ApiProviderProps = {
  /** Another way to the server than HTTP. */
  client?: ApiClient;
  children: ReactNode;
};

/** One cache and one client for the life of a page; on the server, of a rendering. */
export function ApiProvider({ client, children }: ApiProviderProps) {
  const [queryClient] = useState<QueryClient>(createQueryClient);
  const [trpcClient] = useState(() => client ?? createClient());
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={trpcClient} queryClient={queryClient}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  );
}
