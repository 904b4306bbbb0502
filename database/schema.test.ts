import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '@fengqiao/testing/database.ts'
import type { TestDatabase } from '@fengqiao/testing/database.ts'
import { printSchema, schemaFile } from './print-schema.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.drop())

test('schema.ts is what the migrations make (else run bin/node database/print-schema.ts)', async () => {
  expect(await readFile(schemaFile, 'utf8')).toBe(await printSchema(database.owner))
})

test('columns are printed with their types, views with what their tables promise', async () => {
  await database.owner.query(`
    create schema sample;
    create type sample.mood as enum ('calm', 'cross');
    create domain sample.fen as bigint not null;
    create table sample.case_file (
      id uuid primary key, no int generated always as identity, fen sample.fen, mood sample.mood not null,
      moods sample.mood[], opened_at timestamptz not null default now(), closed_on date,
      rate numeric(5,2), facts jsonb not null, tags text[] not null default '{}', seen_at timestamptz[],
      long int generated always as (2) stored);
    create view sample.inner_view with (security_invoker = true) as
      select id, mood, closed_on from sample.case_file;
    create view sample.a_view with (security_invoker = true) as
      select id, mood, closed_on, upper('x') as shout from sample.inner_view;
    create view sample.outer_view with (security_invoker = true) as
      select f.id from sample.case_file f left join sample.inner_view v using (id)`)
  const text = await printSchema(database.owner)
  const printed = (name: string) =>
    new RegExp(`export interface ${name} \\{\\n([^}]*)\\}`).exec(text)?.[1]?.trim().split(/\n\s*/)
  expect(printed('SampleCaseFile')).toEqual([
    'id: string',
    'no: GeneratedAlways<number>',
    'fen: number',
    "mood: 'calm' | 'cross'",
    "moods: ('calm' | 'cross')[] | null",
    'opened_at: Generated<Timestamp>',
    'closed_on: string | null',
    'rate: Numeric | null',
    'facts: Json',
    'tags: Generated<string[]>',
    'seen_at: string[] | null',
    'long: GeneratedAlways<number | null>',
  ])
  expect(printed('SampleAView')).toEqual([
    'id: string',
    "mood: 'calm' | 'cross'",
    'closed_on: string | null',
    'shout: string | null',
  ])
  expect(printed('SampleOuterView')).toEqual(['id: string | null'])
  expect(text).toContain("  'sample.case_file': SampleCaseFile\n")
})
