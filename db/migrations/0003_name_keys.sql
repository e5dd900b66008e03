DROP INDEX "labels_unique_name";--> statement-breakpoint
DROP INDEX "projects_unique_name";--> statement-breakpoint
DROP INDEX "saved_filters_unique_name";--> statement-breakpoint
ALTER TABLE "labels" ADD COLUMN "name_key" text NOT NULL;--> statement-breakpoint
ALTER TABLE "projects" ADD COLUMN "name_key" text NOT NULL;--> statement-breakpoint
ALTER TABLE "saved_filters" ADD COLUMN "name_key" text NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "labels_unique_name" ON "labels" USING btree ("user_id","name_key") WHERE deleted_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "projects_unique_name" ON "projects" USING btree ("user_id","name_key") WHERE deleted_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "saved_filters_unique_name" ON "saved_filters" USING btree ("user_id","name_key") WHERE deleted_at is null;