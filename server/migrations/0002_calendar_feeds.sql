CREATE TABLE `feeds` (
	`id` text PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`account` text NOT NULL,
	`created_at` integer NOT NULL,
	`revoked_at` integer,
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `feeds_hash_unique` ON `feeds` (`hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `feeds_now` ON `feeds` (`account`) WHERE revoked_at is null;