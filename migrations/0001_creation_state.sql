ALTER TABLE `sessions` ADD `clone_state` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `creation_duration_ms` integer;--> statement-breakpoint
CREATE INDEX `session_tenants_handle_index` ON `session_tenants` (`handle`);