-- Search: entries, the words of public ones, and synonyms.
CREATE TABLE "SearchEntry" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "audience" TEXT[],
    "path" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "body" TEXT NOT NULL DEFAULT '',
    "stems" tsvector NOT NULL,
    "head" tsvector NOT NULL,
    "words" TEXT[],
    "themeIds" TEXT[],
    "sectorIds" TEXT[],
    "provinces" "Province"[],
    "measures" TEXT[],
    "year" INTEGER,
    "at" TIMESTAMPTZ(3),
    "indexedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SearchEntry_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "SearchEntry_kind_subjectId_key" ON "SearchEntry"("kind", "subjectId");
-- Without a list of what waits to be put in: every search would read it from beginning to end.
CREATE INDEX "SearchEntry_stems_idx" ON "SearchEntry" USING GIN ("stems") WITH (fastupdate = off);
CREATE INDEX "SearchEntry_head_idx" ON "SearchEntry" USING GIN ("head") WITH (fastupdate = off);

CREATE TABLE "SearchTitle" (
    "entryId" UUID NOT NULL,
    "place" INTEGER NOT NULL,
    "tail" TEXT NOT NULL,

    CONSTRAINT "SearchTitle_pkey" PRIMARY KEY ("entryId", "place")
);
CREATE INDEX "SearchTitle_tail_idx" ON "SearchTitle"("tail" text_pattern_ops);
ALTER TABLE "SearchTitle" ADD CONSTRAINT "SearchTitle_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "SearchEntry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "SearchWord" (
    "form" TEXT NOT NULL,
    "stem" TEXT NOT NULL,
    "shown" TEXT NOT NULL,
    "entries" INTEGER NOT NULL,
    "size" INTEGER NOT NULL,
    "back" TEXT NOT NULL,
    "backStem" TEXT NOT NULL,

    CONSTRAINT "SearchWord_pkey" PRIMARY KEY ("form")
);
CREATE INDEX "SearchWord_stem_idx" ON "SearchWord"("stem");
CREATE INDEX "SearchWord_form_begin_idx" ON "SearchWord"("form" text_pattern_ops);
CREATE INDEX "SearchWord_back_idx" ON "SearchWord"("back" text_pattern_ops);
CREATE INDEX "SearchWord_backStem_idx" ON "SearchWord"("backStem" text_pattern_ops);
CREATE INDEX "SearchWord_size_form_idx" ON "SearchWord"("size", "form" text_pattern_ops);
CREATE INDEX "SearchWord_size_back_idx" ON "SearchWord"("size", "back" text_pattern_ops);

CREATE TABLE "Synonym" (
    "id" UUID NOT NULL,
    "words" TEXT[],
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "changedById" UUID,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Synonym_pkey" PRIMARY KEY ("id")
);
