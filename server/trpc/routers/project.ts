import {
  createProjectInput,
  projectIdInput,
  reorderProjectInput,
  updateProjectInput,
} from "#domain/project/inputs.ts";
import { archiveProject, unarchiveProject } from "#server/services/project/archive.ts";
import { createProject } from "#server/services/project/create.ts";
import { listProjects } from "#server/services/project/list.ts";
import { removeProject } from "#server/services/project/remove.ts";
import { reorderProject } from "#server/services/project/reorder.ts";
import { updateProject } from "#server/services/project/update.ts";
import { change, procedure, router } from "../init.ts";

/** The projects of whoever is signed in. */
export const projectRouter = router({
  list: procedure.query(({ ctx }) => listProjects(ctx)),
  create: change.input(createProjectInput).mutation(({ ctx, input }) => createProject(ctx, input)),
  update: change.input(updateProjectInput).mutation(({ ctx, input }) => updateProject(ctx, input)),
  reorder: change
    .input(reorderProjectInput)
    .mutation(({ ctx, input }) => reorderProject(ctx, input)),
  archive: change.input(projectIdInput).mutation(({ ctx, input }) => archiveProject(ctx, input)),
  unarchive: change
    .input(projectIdInput)
    .mutation(({ ctx, input }) => unarchiveProject(ctx, input)),
  remove: change.input(projectIdInput).mutation(({ ctx, input }) => removeProject(ctx, input)),
});
