// Stands in for the migrations: reaches the database that it was told about and ends.
import pg from 'pg';

const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
await client.connect();
await client.query('create table if not exists visit (at timestamptz not null default now())');
await client.query('insert into visit default values');
await client.end();
