CREATE TABLE "schedule_write" (
	"id" uuid PRIMARY KEY NOT NULL,
	"publish_id" uuid NOT NULL,
	"idempotency_key" uuid NOT NULL,
	"project_key" text NOT NULL,
	"user_key" text NOT NULL,
	"type_key" text NOT NULL,
	"work_item_id" bigint NOT NULL,
	"node_id" text NOT NULL,
	"before" jsonb NOT NULL,
	"after" jsonb NOT NULL,
	"state" text NOT NULL,
	"error_code" integer,
	"log_id" text,
	"sent_at" timestamp with time zone NOT NULL,
	"settled_at" timestamp with time zone
);
--> statement-breakpoint
CREATE INDEX "schedule_write_item" ON "schedule_write" USING btree ("project_key","work_item_id","sent_at");--> statement-breakpoint
CREATE INDEX "schedule_write_publish" ON "schedule_write" USING btree ("publish_id");