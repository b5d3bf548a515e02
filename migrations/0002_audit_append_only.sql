-- What proves an erasure can be added and, after its year, made anonymous; nobody can change or remove it otherwise.
CREATE TRIGGER `demo_cleanup_audit_once` BEFORE INSERT ON `demo_cleanup_audit`
WHEN EXISTS (SELECT 1 FROM `demo_cleanup_audit` WHERE `handle` = NEW.`handle`)
BEGIN
	SELECT RAISE(IGNORE);
END;
--> statement-breakpoint
CREATE TRIGGER `demo_cleanup_audit_kept` BEFORE DELETE ON `demo_cleanup_audit`
BEGIN
	SELECT RAISE(ABORT, 'an audit row is never removed');
END;
--> statement-breakpoint
CREATE TRIGGER `demo_cleanup_audit_unchanged` BEFORE UPDATE ON `demo_cleanup_audit`
WHEN (NEW.`handle` <> OLD.`handle` AND NEW.`handle` NOT LIKE 'forgotten-%')
	OR (NEW.`virtual_tenant_id` <> OLD.`virtual_tenant_id` AND NEW.`virtual_tenant_id` NOT LIKE 'forgotten-%')
	OR (NEW.`demo_account_type`, NEW.`session_created_at`, NEW.`started_at`, NEW.`completed_at`, NEW.`duration_ms`,
		NEW.`total_records_deleted`, NEW.`service_results`, NEW.`reason`, NEW.`status`, NEW.`retry_count`, NEW.`error`)
		IS NOT (OLD.`demo_account_type`, OLD.`session_created_at`, OLD.`started_at`, OLD.`completed_at`, OLD.`duration_ms`,
		OLD.`total_records_deleted`, OLD.`service_results`, OLD.`reason`, OLD.`status`, OLD.`retry_count`, OLD.`error`)
BEGIN
	SELECT RAISE(ABORT, 'an audit row is never changed');
END;
