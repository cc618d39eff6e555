CREATE TABLE "saved_view" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_key" text NOT NULL,
	"type_key" text NOT NULL,
	"owner_key" text NOT NULL,
	"scope" text NOT NULL,
	"name" text NOT NULL,
	"query" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "saved_view_place" ON "saved_view" USING btree ("project_key","type_key");--> statement-breakpoint
CREATE UNIQUE INDEX "saved_view_name" ON "saved_view" USING btree ("project_key","type_key","owner_key","name");