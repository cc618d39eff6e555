CREATE SEQUENCE "public"."api_owner" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1 CYCLE;--> statement-breakpoint
CREATE TABLE "api_slot" (
	"key" text NOT NULL,
	"n" smallint NOT NULL,
	"owner" integer,
	"free_at" timestamp with time zone NOT NULL,
	"blocked_until" timestamp with time zone,
	CONSTRAINT "api_slot_key_n_pk" PRIMARY KEY("key","n")
);
--> statement-breakpoint
CREATE TABLE "api_waiter" (
	"key" text NOT NULL,
	"owner" integer NOT NULL,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "api_waiter_key_owner_pk" PRIMARY KEY("key","owner")
);
--> statement-breakpoint
CREATE TABLE "plugin_token" (
	"base_url" text NOT NULL,
	"plugin_id" text NOT NULL,
	"token" text NOT NULL,
	"version" integer NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"renew_at" timestamp with time zone NOT NULL,
	CONSTRAINT "plugin_token_base_url_plugin_id_pk" PRIMARY KEY("base_url","plugin_id")
);
--> statement-breakpoint
CREATE TABLE "work_item_write" (
	"id" uuid PRIMARY KEY NOT NULL,
	"idempotency_key" uuid NOT NULL,
	"project_key" text NOT NULL,
	"user_key" text NOT NULL,
	"type_key" text NOT NULL,
	"work_item_id" bigint NOT NULL,
	"changes" jsonb NOT NULL,
	"state" text NOT NULL,
	"sent_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "worker_heartbeat" (
	"worker_id" text PRIMARY KEY NOT NULL,
	"beat_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "api_slot_free" ON "api_slot" USING btree ("key","free_at");--> statement-breakpoint
CREATE INDEX "work_item_write_item" ON "work_item_write" USING btree ("project_key","work_item_id","sent_at");