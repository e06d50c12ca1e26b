CREATE TABLE `voices` (
	`id` text PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`stream` text NOT NULL,
	`record` text NOT NULL,
	`created_by` text NOT NULL,
	`ask` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	`revoked_at` integer,
	FOREIGN KEY (`stream`) REFERENCES `streams`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `voices_hash_unique` ON `voices` (`hash`);--> statement-breakpoint
CREATE INDEX `voices_by_record` ON `voices` (`stream`,`record`);