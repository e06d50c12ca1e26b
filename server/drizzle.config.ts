import { defineConfig } from 'drizzle-kit'

/** `npx drizzle-kit generate --name INTENT` in this folder writes the next migration. */
export default defineConfig({ dialect: 'sqlite', schema: './src/db/schema.ts', out: './migrations' })
