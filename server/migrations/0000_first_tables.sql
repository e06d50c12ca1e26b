CREATE TABLE `accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`email_folded` text NOT NULL,
	`name` text NOT NULL,
	`password_hash` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_email_folded_unique` ON `accounts` (`email_folded`);--> statement-breakpoint
CREATE TABLE `invites` (
	`id` text PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`stream` text NOT NULL,
	`role` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`max_uses` integer NOT NULL,
	`uses` integer NOT NULL,
	`revoked_at` integer,
	FOREIGN KEY (`stream`) REFERENCES `streams`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invites_hash_unique` ON `invites` (`hash`);--> statement-breakpoint
CREATE INDEX `invites_by_stream` ON `invites` (`stream`);--> statement-breakpoint
CREATE TABLE `members` (
	`id` text PRIMARY KEY NOT NULL,
	`stream` text NOT NULL,
	`account` text NOT NULL,
	`role` text NOT NULL,
	`joined_at` integer NOT NULL,
	`reads_from` integer NOT NULL,
	`returns` integer NOT NULL,
	`left_at` integer,
	FOREIGN KEY (`stream`) REFERENCES `streams`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `members_now` ON `members` (`stream`,`account`) WHERE left_at is null;--> statement-breakpoint
CREATE INDEX `members_by_account` ON `members` (`account`);--> statement-breakpoint
CREATE TABLE `pairings` (
	`id` text PRIMARY KEY NOT NULL,
	`secret_hash` text NOT NULL,
	`code_hash` text NOT NULL,
	`device_name` text NOT NULL,
	`asked_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`state` text NOT NULL,
	`account` text,
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `pairings_secret_hash_unique` ON `pairings` (`secret_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `pairings_code_hash_unique` ON `pairings` (`code_hash`);--> statement-breakpoint
CREATE TABLE `pushes` (
	`device` text NOT NULL,
	`stream` text NOT NULL,
	`first_n` integer NOT NULL,
	`last_n` integer NOT NULL,
	`hash` text NOT NULL,
	`kept` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`device`, `stream`),
	FOREIGN KEY (`device`) REFERENCES `tokens`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`stream`) REFERENCES `streams`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `records` (
	`stream` text NOT NULL,
	`id` text NOT NULL,
	`seq` integer NOT NULL,
	`type` text NOT NULL,
	`v` integer NOT NULL,
	`author` text,
	`created_at` integer NOT NULL,
	`edited_at` integer NOT NULL,
	`put_away_on` text,
	`removed` integer NOT NULL,
	`body` text,
	`bytes` integer NOT NULL,
	`parent` text,
	`root_seq` integer NOT NULL,
	`once` text,
	`by_device` text,
	`by_n` integer,
	PRIMARY KEY(`stream`, `id`),
	FOREIGN KEY (`stream`) REFERENCES `streams`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `records_by_seq` ON `records` (`stream`,`seq`);--> statement-breakpoint
CREATE INDEX `records_by_parent` ON `records` (`stream`,`parent`) WHERE parent is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `records_once` ON `records` (`stream`,`once`) WHERE once is not null and removed = 0;--> statement-breakpoint
CREATE TABLE `streams` (
	`id` text PRIMARY KEY NOT NULL,
	`epoch` integer NOT NULL,
	`head` integer NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `tokens` (
	`id` text PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`kind` text NOT NULL,
	`account` text,
	`name` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`expires_at` integer,
	`revoked_at` integer,
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tokens_hash_unique` ON `tokens` (`hash`);--> statement-breakpoint
CREATE INDEX `tokens_by_account` ON `tokens` (`account`);