import { eq } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { chatAttachmentBytes } from "#db/schema/index.ts";

/**
 * Where the bytes of attachments lie. Whoever calls has made sure that the attachment is the user's.
 * In the database by default; an object store would be another one of these.
 */
export type Blobs = {
  put(db: Db, attachmentId: string, content: Uint8Array): Promise<void>;
  get(db: Db, attachmentId: string): Promise<Uint8Array | undefined>;
  /** Removes what is there of these; called before the records go. */
  remove(db: Db, attachmentIds: string[]): Promise<void>;
};

export const databaseBlobs: Blobs = {
  async put(db, attachmentId, content) {
    await db
      .insert(chatAttachmentBytes)
      .values({ attachmentId, content })
      .onConflictDoUpdate({ target: chatAttachmentBytes.attachmentId, set: { content } });
  },
  async get(db, attachmentId) {
    const [row] = await db
      .select({ content: chatAttachmentBytes.content })
      .from(chatAttachmentBytes)
      .where(eq(chatAttachmentBytes.attachmentId, attachmentId));
    return row?.content;
  },
  /** The rows go with their records. */
  async remove() {},
};
