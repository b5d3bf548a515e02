CREATE TABLE `demo_cleanup_audit` (
	`handle` text PRIMARY KEY NOT NULL,
	`virtual_tenant_id` text NOT NULL,
	`demo_account_type` text NOT NULL,
	`session_created_at` text NOT NULL,
	`started_at` text NOT NULL,
	`completed_at` text NOT NULL,
	`duration_ms` integer NOT NULL,
	`total_records_deleted` integer NOT NULL,
	`service_results` text NOT NULL,
	`reason` text NOT NULL,
	`status` text NOT NULL,
	`retry_count` integer NOT NULL,
	`error` text
);
--> statement-breakpoint
CREATE TABLE `conversions` (
	`id` text PRIMARY KEY NOT NULL,
	`handle` text NOT NULL,
	`demo_account_type` text NOT NULL,
	`event` text NOT NULL,
	`occurred_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `conversions_once_key` ON `conversions` (`handle`,`event`);--> statement-breakpoint
CREATE TABLE `deletion_jobs` (
	`id` text PRIMARY KEY NOT NULL,
	`handle` text NOT NULL,
	`tenant_id` text NOT NULL,
	`state` text NOT NULL,
	`created_at` text NOT NULL,
	`completed_at` text,
	`service_results` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `session_tenants` (
	`tenant_id` text PRIMARY KEY NOT NULL,
	`handle` text NOT NULL,
	`is_root` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `sessions` (
	`handle` text PRIMARY KEY NOT NULL,
	`demo_account_type` text NOT NULL,
	`state` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`extensions_used` integer NOT NULL,
	`address_pseudonym` text,
	`idempotency_hash` text,
	`request_hash` text,
	`clone_duration_ms` integer,
	`total_records` integer,
	`clone_report` text,
	`sweep_attempts` integer DEFAULT 0 NOT NULL,
	`ended_at` text,
	`end_reason` text
);
--> statement-breakpoint
CREATE INDEX `sessions_state_index` ON `sessions` (`state`,`expires_at`);--> statement-breakpoint
CREATE INDEX `sessions_created_index` ON `sessions` (`created_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_idempotency_key` ON `sessions` (`idempotency_hash`);