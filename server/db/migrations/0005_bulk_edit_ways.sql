CREATE TABLE "bulk_edit_recipe" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_key" text NOT NULL,
	"type_key" text NOT NULL,
	"name" text NOT NULL,
	"changes" jsonb NOT NULL,
	"fields" jsonb NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"last_used_at" timestamp with time zone,
	CONSTRAINT "bulk_edit_recipe_name" UNIQUE("project_key","type_key","created_by","name")
);
--> statement-breakpoint
CREATE TABLE "bulk_edit_scope" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_key" text NOT NULL,
	"type_key" text NOT NULL,
	"source" jsonb NOT NULL,
	"ids" jsonb NOT NULL,
	"duplicate_count" integer NOT NULL,
	"refused" jsonb NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "csv_import" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_key" text NOT NULL,
	"type_key" text NOT NULL,
	"file_name" text NOT NULL,
	"encoding" text NOT NULL,
	"delimiter" text NOT NULL,
	"row_count" integer NOT NULL,
	"id_column_index" integer NOT NULL,
	"columns" jsonb NOT NULL,
	"problems" jsonb NOT NULL,
	"problem_count" integer NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "csv_import_row" (
	"import_id" uuid NOT NULL,
	"line" integer NOT NULL,
	"item_id" bigint NOT NULL,
	"cells" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "csv_import_row_import_id_line_pk" PRIMARY KEY("import_id","line")
);
--> statement-breakpoint
DROP INDEX "bulk_edit_cell_waiting";--> statement-breakpoint
DROP INDEX "bulk_edit_chunk_open";--> statement-breakpoint
ALTER TABLE "bulk_edit_plan" ADD COLUMN "source" jsonb;--> statement-breakpoint
ALTER TABLE "bulk_edit_plan" ADD COLUMN "origin_kind" text;--> statement-breakpoint
ALTER TABLE "bulk_edit_plan" ADD COLUMN "origin_run_id" uuid;--> statement-breakpoint
ALTER TABLE "bulk_edit_plan" ADD COLUMN "summary" jsonb;--> statement-breakpoint
ALTER TABLE "bulk_edit_plan" ADD COLUMN "cut" jsonb;--> statement-breakpoint
ALTER TABLE "bulk_edit_plan" ADD COLUMN "search_text" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "bulk_edit_plan_cell" ADD COLUMN "blocked_by" text;--> statement-breakpoint
ALTER TABLE "bulk_edit_plan_cell" ADD COLUMN "group_key" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "bulk_edit" ADD COLUMN "wish" text;--> statement-breakpoint
ALTER TABLE "bulk_edit" ADD COLUMN "scheduled_for" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "bulk_edit_cell" ADD COLUMN "way" text DEFAULT 'batch' NOT NULL;--> statement-breakpoint
ALTER TABLE "bulk_edit_cell" ADD COLUMN "is_probed" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "bulk_edit_chunk" ADD COLUMN "way" text DEFAULT 'batch' NOT NULL;--> statement-breakpoint
CREATE INDEX "bulk_edit_scope_age" ON "bulk_edit_scope" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "csv_import_age" ON "csv_import" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "csv_import_row_age" ON "csv_import_row" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "bulk_edit_plan_origin" ON "bulk_edit_plan" USING btree ("origin_run_id");--> statement-breakpoint
CREATE INDEX "bulk_edit_cell_waiting_items" ON "bulk_edit_cell" USING btree ("bulk_edit_id","way","position") WHERE "bulk_edit_cell"."chunk_seq" is null and "bulk_edit_cell"."outcome" is null;--> statement-breakpoint
CREATE INDEX "bulk_edit_cell_open" ON "bulk_edit_cell" USING btree ("bulk_edit_id") WHERE "bulk_edit_cell"."outcome" is null;--> statement-breakpoint
CREATE INDEX "bulk_edit_cell_waiting" ON "bulk_edit_cell" USING btree ("bulk_edit_id","way","change_index","request_key","position") WHERE "bulk_edit_cell"."chunk_seq" is null and "bulk_edit_cell"."outcome" is null;--> statement-breakpoint
CREATE INDEX "bulk_edit_chunk_open" ON "bulk_edit_chunk" USING btree ("bulk_edit_id","way","due_at") WHERE "bulk_edit_chunk"."state" <> 'settled';--> statement-breakpoint
DROP TRIGGER "bulk_edit_plan_frozen" ON "bulk_edit_plan";--> statement-breakpoint
CREATE TRIGGER "bulk_edit_plan_frozen" BEFORE UPDATE ON "bulk_edit_plan" FOR EACH ROW WHEN (OLD."hash" <> '') EXECUTE FUNCTION "refuse_plan_change"();
