CREATE TABLE "activity" (
	"user_id" text NOT NULL,
	"revision" bigint NOT NULL,
	"id" text NOT NULL,
	"group_id" text NOT NULL,
	"actor_kind" text NOT NULL,
	"thread_id" text,
	"turn_id" text,
	"entity" text NOT NULL,
	"entity_id" text NOT NULL,
	"verb" text NOT NULL,
	"before" jsonb,
	"after" jsonb,
	"created_at" timestamp (3) with time zone NOT NULL,
	"undo_of" text,
	"undone_by" text,
	CONSTRAINT "activity_user_id_revision_pk" PRIMARY KEY("user_id","revision"),
	CONSTRAINT "activity_id_unique" UNIQUE("id")
);
--> statement-breakpoint
CREATE TABLE "user_revisions" (
	"user_id" text PRIMARY KEY NOT NULL,
	"revision" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "account" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp,
	"refresh_token_expires_at" timestamp,
	"scope" text,
	"password" text,
	"created_at" timestamp DEFAULT now() NOT NULL,
	"updated_at" timestamp NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rate_limit" (
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"count" integer NOT NULL,
	"last_request" bigint NOT NULL,
	CONSTRAINT "rate_limit_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" text PRIMARY KEY NOT NULL,
	"expires_at" timestamp NOT NULL,
	"token" text NOT NULL,
	"created_at" timestamp DEFAULT now() NOT NULL,
	"updated_at" timestamp NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"user_id" text NOT NULL,
	CONSTRAINT "session_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "user" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"created_at" timestamp DEFAULT now() NOT NULL,
	"updated_at" timestamp DEFAULT now() NOT NULL,
	"is_anonymous" boolean DEFAULT false,
	"time_zone" text,
	CONSTRAINT "user_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "verification" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp NOT NULL,
	"created_at" timestamp DEFAULT now() NOT NULL,
	"updated_at" timestamp DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "labels" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"name" text NOT NULL,
	"color" text NOT NULL,
	"position" text collate "C" NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "projects" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"name" text NOT NULL,
	"color" text NOT NULL,
	"position" text collate "C" NOT NULL,
	"archived_at" timestamp (3) with time zone,
	"deleted_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "saved_filters" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"name" text NOT NULL,
	"query" text NOT NULL,
	"color" text NOT NULL,
	"position" text collate "C" NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tasks" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"title" text NOT NULL,
	"notes" text DEFAULT '' NOT NULL,
	"priority" smallint DEFAULT 4 NOT NULL,
	"start_date" date,
	"due_date" date,
	"due_time" text,
	"due_zone" text,
	"duration_minutes" integer,
	"project_id" text,
	"label_ids" text[] DEFAULT '{}' NOT NULL,
	"parent_id" text,
	"recurrence" jsonb,
	"position" text collate "C" NOT NULL,
	"completed_at" timestamp (3) with time zone,
	"deleted_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"document" "tsvector" GENERATED ALWAYS AS (setweight(to_tsvector('english', title), 'A') || setweight(to_tsvector('english', notes), 'B')) STORED,
	CONSTRAINT "tasks_priority" CHECK ("tasks"."priority" between 1 and 4),
	CONSTRAINT "tasks_time_needs_date" CHECK ("tasks"."due_time" is null or "tasks"."due_date" is not null),
	CONSTRAINT "tasks_time_has_zone" CHECK (("tasks"."due_time" is null) = ("tasks"."due_zone" is null)),
	CONSTRAINT "tasks_duration_needs_time" CHECK ("tasks"."duration_minutes" is null or "tasks"."due_time" is not null),
	CONSTRAINT "tasks_not_own_parent" CHECK ("tasks"."parent_id" <> "tasks"."id")
);
--> statement-breakpoint
ALTER TABLE "activity" ADD CONSTRAINT "activity_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_revisions" ADD CONSTRAINT "user_revisions_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "labels" ADD CONSTRAINT "labels_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "projects" ADD CONSTRAINT "projects_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_filters" ADD CONSTRAINT "saved_filters_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_parent_id_tasks_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."tasks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "activity_by_entity" ON "activity" USING btree ("user_id","entity_id","revision");--> statement-breakpoint
CREATE INDEX "activity_by_group" ON "activity" USING btree ("user_id","group_id");--> statement-breakpoint
CREATE INDEX "activity_by_turn" ON "activity" USING btree ("user_id","turn_id");--> statement-breakpoint
CREATE INDEX "account_userId_idx" ON "account" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "session_userId_idx" ON "session" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "verification_identifier_idx" ON "verification" USING btree ("identifier");--> statement-breakpoint
CREATE INDEX "labels_by_position" ON "labels" USING btree ("user_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "labels_unique_name" ON "labels" USING btree ("user_id",lower(name)) WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX "projects_by_position" ON "projects" USING btree ("user_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "projects_unique_name" ON "projects" USING btree ("user_id",lower(name)) WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX "saved_filters_by_position" ON "saved_filters" USING btree ("user_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "saved_filters_unique_name" ON "saved_filters" USING btree ("user_id",lower(name)) WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX "tasks_siblings" ON "tasks" USING btree ("user_id","project_id","parent_id","position");--> statement-breakpoint
CREATE INDEX "tasks_by_position" ON "tasks" USING btree ("user_id","position","id") WHERE completed_at is null and deleted_at is null;--> statement-breakpoint
CREATE INDEX "tasks_by_due_date" ON "tasks" USING btree ("user_id","due_date","due_time","id") WHERE completed_at is null and deleted_at is null;--> statement-breakpoint
CREATE INDEX "tasks_by_priority" ON "tasks" USING btree ("user_id","priority","id") WHERE completed_at is null and deleted_at is null;--> statement-breakpoint
CREATE INDEX "tasks_by_creation" ON "tasks" USING btree ("user_id","created_at","id");--> statement-breakpoint
CREATE INDEX "tasks_by_completion" ON "tasks" USING btree ("user_id","completed_at","id") WHERE completed_at is not null and deleted_at is null;--> statement-breakpoint
CREATE INDEX "tasks_in_trash" ON "tasks" USING btree ("user_id","deleted_at","id") WHERE deleted_at is not null;--> statement-breakpoint
CREATE INDEX "tasks_by_parent" ON "tasks" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "tasks_by_project" ON "tasks" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "tasks_by_label" ON "tasks" USING gin ("user_id","label_ids");--> statement-breakpoint
CREATE INDEX "tasks_by_word" ON "tasks" USING gin ("user_id","document");--> statement-breakpoint
CREATE INDEX "tasks_by_trigram" ON "tasks" USING gin ("user_id",title gin_trgm_ops);