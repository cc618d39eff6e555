// Where drizzle-kit finds the schema and puts migrations: `node node_modules/drizzle-kit/bin.cjs generate --name <what>`.
import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  schema: './server/db/schema/*.ts',
  out: './server/db/migrations',
});
