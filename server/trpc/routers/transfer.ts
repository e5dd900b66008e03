import { importInput, importPartInput } from "#domain/transfer/import.ts";
import { importPart } from "#server/services/transfer/import-part.ts";
import { previewImport } from "#server/services/transfer/import-preview.ts";
import { procedure, router } from "../init.ts";

/** Tasks out of files. What goes out is a download: `app/routes/api.export.ts`. */
export const transferRouter = router({
  /** Changes nothing; a mutation because a file is too long for an address. */
  preview: procedure.input(importInput).mutation(({ ctx, input }) => previewImport(ctx, input)),
  importPart: procedure.input(importPartInput).mutation(({ ctx, input }) => importPart(ctx, input)),
});
