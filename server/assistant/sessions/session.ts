/** What `getClientSecret` of the page gets; `expires_at` in seconds since the epoch. */
export type ChatSession = { client_secret: string; expires_at: number; session_id: string };
