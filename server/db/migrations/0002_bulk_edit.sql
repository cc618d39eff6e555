CREATE TABLE "bulk_edit_plan" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_key" text NOT NULL,
	"type_key" text NOT NULL,
	"type_name" text NOT NULL,
	"changes" jsonb NOT NULL,
	"fields" jsonb NOT NULL,
	"hash" text NOT NULL,
	"item_count" integer NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "bulk_edit_plan_cell" (
	"plan_id" uuid NOT NULL,
	"item_id" bigint NOT NULL,
	"change_index" smallint NOT NULL,
	"position" integer NOT NULL,
	"item_name" text NOT NULL,
	"state" text NOT NULL,
	"blocked_reason" text,
	"before" jsonb NOT NULL,
	"after" jsonb NOT NULL,
	"request_key" text NOT NULL,
	CONSTRAINT "bulk_edit_plan_cell_plan_id_item_id_change_index_pk" PRIMARY KEY("plan_id","item_id","change_index")
);
--> statement-breakpoint
CREATE TABLE "bulk_edit" (
	"id" uuid PRIMARY KEY NOT NULL,
	"plan_id" uuid NOT NULL,
	"project_key" text NOT NULL,
	"started_by" text NOT NULL,
	"state" text NOT NULL,
	"stop_reason" text,
	"waiting" jsonb,
	"attempt" integer DEFAULT 0 NOT NULL,
	"worker_id" text,
	"lease_until" timestamp with time zone,
	"queued_at" timestamp with time zone NOT NULL,
	"started_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	CONSTRAINT "bulk_edit_plan_id_unique" UNIQUE("plan_id")
);
--> statement-breakpoint
CREATE TABLE "bulk_edit_cell" (
	"bulk_edit_id" uuid NOT NULL,
	"item_id" bigint NOT NULL,
	"change_index" smallint NOT NULL,
	"position" integer NOT NULL,
	"request_key" text NOT NULL,
	"chunk_seq" integer,
	"outcome" text,
	"reason" jsonb,
	"found" jsonb,
	"found_by" text,
	"settled_at" timestamp with time zone,
	CONSTRAINT "bulk_edit_cell_bulk_edit_id_item_id_change_index_pk" PRIMARY KEY("bulk_edit_id","item_id","change_index")
);
--> statement-breakpoint
CREATE TABLE "bulk_edit_chunk" (
	"bulk_edit_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"change_index" smallint NOT NULL,
	"state" text NOT NULL,
	"idempotency_key" uuid NOT NULL,
	"item_count" smallint NOT NULL,
	"sends" smallint NOT NULL,
	"has_arrived" boolean NOT NULL,
	"task_id" text,
	"looks" smallint NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	"settled_at" timestamp with time zone,
	"succeeded_ids" jsonb,
	"failed_ids" jsonb,
	"scenes" jsonb,
	"log_id" text,
	CONSTRAINT "bulk_edit_chunk_bulk_edit_id_seq_pk" PRIMARY KEY("bulk_edit_id","seq")
);
--> statement-breakpoint
DELETE FROM "worker_heartbeat";--> statement-breakpoint
ALTER TABLE "worker_heartbeat" ADD COLUMN "lock_id" integer NOT NULL;--> statement-breakpoint
ALTER TABLE "worker_heartbeat" ADD COLUMN "queue_worker_ids" text[] NOT NULL;--> statement-breakpoint
ALTER TABLE "bulk_edit_plan_cell" ADD CONSTRAINT "bulk_edit_plan_cell_plan" FOREIGN KEY ("plan_id") REFERENCES "public"."bulk_edit_plan"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bulk_edit" ADD CONSTRAINT "bulk_edit_plan_id_bulk_edit_plan_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."bulk_edit_plan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bulk_edit_cell" ADD CONSTRAINT "bulk_edit_cell_bulk_edit_id_bulk_edit_id_fk" FOREIGN KEY ("bulk_edit_id") REFERENCES "public"."bulk_edit"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bulk_edit_chunk" ADD CONSTRAINT "bulk_edit_chunk_bulk_edit_id_bulk_edit_id_fk" FOREIGN KEY ("bulk_edit_id") REFERENCES "public"."bulk_edit"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "bulk_edit_plan_age" ON "bulk_edit_plan" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "bulk_edit_plan_cell_order" ON "bulk_edit_plan_cell" USING btree ("plan_id","position","change_index");--> statement-breakpoint
CREATE INDEX "bulk_edit_history" ON "bulk_edit" USING btree ("project_key","queued_at");--> statement-breakpoint
CREATE INDEX "bulk_edit_active" ON "bulk_edit" USING btree ("lease_until") WHERE "bulk_edit"."state" in ('queued', 'running');--> statement-breakpoint
CREATE INDEX "bulk_edit_cell_chunk" ON "bulk_edit_cell" USING btree ("bulk_edit_id","chunk_seq");--> statement-breakpoint
CREATE INDEX "bulk_edit_cell_waiting" ON "bulk_edit_cell" USING btree ("bulk_edit_id","change_index","position") WHERE "bulk_edit_cell"."chunk_seq" is null and "bulk_edit_cell"."outcome" is null;--> statement-breakpoint
CREATE INDEX "bulk_edit_chunk_open" ON "bulk_edit_chunk" USING btree ("bulk_edit_id","due_at") WHERE "bulk_edit_chunk"."state" <> 'settled';--> statement-breakpoint
CREATE FUNCTION "refuse_plan_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'a plan of a bulk edit never changes once it is made';
END;
$$;--> statement-breakpoint
CREATE TRIGGER "bulk_edit_plan_frozen" BEFORE UPDATE ON "bulk_edit_plan" FOR EACH ROW EXECUTE FUNCTION "refuse_plan_change"();--> statement-breakpoint
CREATE TRIGGER "bulk_edit_plan_cell_frozen" BEFORE UPDATE ON "bulk_edit_plan_cell" FOR EACH ROW EXECUTE FUNCTION "refuse_plan_change"();
