CREATE TABLE "schedule_draft" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_key" text NOT NULL,
	"user_key" text NOT NULL,
	"board_key" text NOT NULL,
	"name" text NOT NULL,
	"version" integer NOT NULL,
	"changes" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "schedule_draft_name" UNIQUE("project_key","user_key","board_key","name")
);
--> statement-breakpoint
CREATE TABLE "schedule_call" (
	"id" uuid PRIMARY KEY NOT NULL,
	"publish_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"purpose" text NOT NULL,
	"node_id" text NOT NULL,
	"idempotency_key" uuid NOT NULL,
	"state" text NOT NULL,
	"error_code" integer,
	"log_id" text,
	"sent_at" timestamp with time zone NOT NULL,
	"settled_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "schedule_change" (
	"publish_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"work_item_id" bigint NOT NULL,
	"node_id" text NOT NULL,
	"change" jsonb NOT NULL,
	"before" jsonb,
	"state" text NOT NULL,
	"outcome" jsonb,
	"settled_at" timestamp with time zone,
	CONSTRAINT "schedule_change_publish_id_position_pk" PRIMARY KEY("publish_id","position")
);
--> statement-breakpoint
CREATE TABLE "schedule_publish" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_key" text NOT NULL,
	"user_key" text NOT NULL,
	"type_key" text NOT NULL,
	"undo_of" uuid,
	"started_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "schedule_settings" (
	"project_key" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"settings" jsonb NOT NULL,
	"updated_by" text NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "schedule_change" ADD CONSTRAINT "schedule_change_publish_id_schedule_publish_id_fk" FOREIGN KEY ("publish_id") REFERENCES "public"."schedule_publish"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "schedule_call_step" ON "schedule_call" USING btree ("publish_id","position");--> statement-breakpoint
CREATE INDEX "schedule_change_item" ON "schedule_change" USING btree ("work_item_id");--> statement-breakpoint
CREATE INDEX "schedule_publish_history" ON "schedule_publish" USING btree ("project_key","user_key","started_at");