import type pg from "pg";
import { newId } from "../../app/platform/ids.server";
import { dice, lengthAt, sentence } from "./words";

const AT_ONCE = 1000;
const THEMES = 40;
const SECTORS = 10;

export const storySlug = (i: number): string => `verhaal-${i}`;

/** The story of this number as rows: the same in every base that has it. */
function storyAt(i: number) {
  const roll = dice(i * 6151 + 5);
  const about = lengthAt(roll);
  const number = (most: number) => Math.floor(roll() ** 2 * most);
  return {
    ...{
      id: newId(),
      revisionId: newId(),
      slug: storySlug(i),
      title: sentence(roll, 4 + Math.floor(roll() * 6)),
    },
    situation: sentence(roll, about * 0.3),
    approach: sentence(roll, about * 0.4),
    result: sentence(roll, about * 0.3),
    steps: sentence(roll, 40),
    themes: [...new Set([number(THEMES), number(THEMES)])].map((n) => `thema-${n}`),
    sector: `sector-${number(SECTORS)}`,
    sharedAt: new Date(Date.UTC(2020, 0, 1) + i * 60_000).toISOString(),
  };
}

/** Puts so many stories in a base that has none, each with its words, a figure, themes, a sector and what a reader adds. */
export async function fillStories(client: pg.Client, size: number): Promise<void> {
  await client.query(
    `INSERT INTO "Theme" ("id", "name", "nameEn", "changedAt") SELECT 'thema-' || n, 'Thema ' || n, 'Theme ' || n, now() FROM generate_series(0, $1::int - 1) n`,
    [THEMES],
  );
  await client.query(
    `INSERT INTO "Sector" ("id", "name", "nameEn") SELECT 'sector-' || n, 'Sector ' || n, 'Sector ' || n FROM generate_series(0, $1::int - 1) n`,
    [SECTORS],
  );
  for (let from = 0; from < size; from += AT_ONCE) {
    const stories = Array.from({ length: Math.min(AT_ONCE, size - from) }, (_, i) => storyAt(from + i));
    for (const statement of STATEMENTS)
      await client.query(`WITH r AS (SELECT jsonb_array_elements($1::jsonb) AS r) ${statement}`, [
        JSON.stringify(stories),
      ]);
  }
  await client.query("VACUUM ANALYZE");
}

const STATEMENTS = [
  `INSERT INTO "PracticeStory" ("id", "slug", "state", "organisationName", "measures", "createdAt", "changedAt", "sharedAt")
   SELECT (r->>'id')::uuid, r->>'slug', 'SHARED', 'Organisatie', '{LDE}', (r->>'sharedAt')::timestamptz, (r->>'sharedAt')::timestamptz,
     (r->>'sharedAt')::timestamptz FROM r`,
  `INSERT INTO "StoryRevision" ("id", "storyId", "number", "state", "at", "title", "situation", "approach", "result", "steps")
   SELECT (r->>'revisionId')::uuid, (r->>'id')::uuid, 1, 'ACCEPTED', (r->>'sharedAt')::timestamptz, r->>'title', r->>'situation',
     r->>'approach', r->>'result', r->>'steps' FROM r`,
  `INSERT INTO "StoryFigure" ("id", "revisionId", "value", "measure")
   SELECT gen_random_uuid(), (r->>'revisionId')::uuid, '12', 'mensen aan het werk' FROM r`,
  `INSERT INTO "StoryTheme" ("storyId", "themeId") SELECT (r->>'id')::uuid, jsonb_array_elements_text(r->'themes') FROM r`,
  `INSERT INTO "StorySector" ("storyId", "sectorId") SELECT (r->>'id')::uuid, r->>'sector' FROM r`,
  `INSERT INTO "StoryExperience" ("id", "storyId", "organisation", "text", "at", "admittedAt")
   SELECT gen_random_uuid(), (r->>'id')::uuid, 'Een andere organisatie', r->>'result', (r->>'sharedAt')::timestamptz, now() FROM r`,
];
