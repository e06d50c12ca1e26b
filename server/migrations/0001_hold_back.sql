ALTER TABLE `records` ADD `gate` text;--> statement-breakpoint
ALTER TABLE `records` ADD `reader` text;--> statement-breakpoint
CREATE INDEX `records_by_gate` ON `records` (`stream`,`gate`) WHERE gate is not null;