DROP INDEX "tasks_by_due_date";--> statement-breakpoint
DROP INDEX "tasks_by_priority";--> statement-breakpoint
CREATE INDEX "tasks_by_title" ON "tasks" USING btree ("user_id",lower(title),"id") WHERE completed_at is null and deleted_at is null;--> statement-breakpoint
CREATE INDEX "tasks_by_due_date" ON "tasks" USING btree ("user_id",coalesce(due_date, 'infinity'::date),coalesce(due_time, '99:99')) WHERE completed_at is null and deleted_at is null;--> statement-breakpoint
CREATE INDEX "tasks_by_priority" ON "tasks" USING btree ("user_id","priority","position","id") WHERE completed_at is null and deleted_at is null;