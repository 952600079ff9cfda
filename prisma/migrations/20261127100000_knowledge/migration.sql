-- The knowledge base: stories, questions, reference pages, contact cards, files.
CREATE TYPE "Measure" AS ENUM ('LDE', 'CMW', 'IMW', 'AMA');
CREATE TYPE "StoryState" AS ENUM ('DRAFT', 'SUBMITTED', 'IN_NETWORK', 'SHARED', 'DECLINED', 'WITHDRAWN');
CREATE TYPE "RevisionState" AS ENUM ('PENDING', 'ACCEPTED', 'REFUSED');
CREATE TYPE "QuestionKind" AS ENUM ('OPEN_VRAAG', 'VRAAG_AAN_BELEID');
CREATE TYPE "QuestionState" AS ENUM ('OPEN', 'GESTELD', 'IN_AFWACHTING', 'BEANTWOORD', 'VERVALLEN');
CREATE TYPE "AnswerState" AS ENUM ('PROPOSED', 'APPROVED', 'REFUSED', 'REPLACED');
CREATE TYPE "AnswerOutcome" AS ENUM ('OVERGENOMEN', 'NIET_OVERGENOMEN', 'IN_ONDERZOEK');
CREATE TYPE "DutyBearer" AS ENUM ('WERKNEMER', 'WERKGEVER', 'VDAB', 'OVERHEID', 'BEGELEIDER');
CREATE TYPE "FileVisibility" AS ENUM ('ALL', 'NETWORK', 'ORGANISERS');
CREATE TYPE "FileTextState" AS ENUM ('WAITING', 'READ', 'NO_TEXT', 'UNREADABLE');

CREATE TABLE "PracticeStory" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "networkId" UUID,
    "state" "StoryState" NOT NULL DEFAULT 'DRAFT',
    "organisationId" UUID,
    "organisationName" TEXT NOT NULL DEFAULT '',
    "province" "Province",
    "measures" "Measure"[],
    "authorId" UUID,
    "linkVersion" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdById" UUID,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "submittedAt" TIMESTAMPTZ(3),
    "inNetworkAt" TIMESTAMPTZ(3),
    "inNetworkById" UUID,
    "sharedAt" TIMESTAMPTZ(3),
    "sharedById" UUID,
    "declinedAt" TIMESTAMPTZ(3),
    "withdrawnAt" TIMESTAMPTZ(3),
    "remark" TEXT NOT NULL DEFAULT '',
    "reviewOn" DATE,
    "reviewAskedAt" TIMESTAMPTZ(3),
    "reviewAsks" INTEGER NOT NULL DEFAULT 0,
    "confirmedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PracticeStory_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "PracticeStory_slug_key" ON "PracticeStory"("slug");
CREATE INDEX "PracticeStory_networkId_idx" ON "PracticeStory"("networkId");
CREATE INDEX "PracticeStory_organisationId_idx" ON "PracticeStory"("organisationId");
CREATE INDEX "PracticeStory_authorId_idx" ON "PracticeStory"("authorId");
CREATE INDEX "PracticeStory_state_sharedAt_idx" ON "PracticeStory"("state", "sharedAt");
CREATE INDEX "PracticeStory_reviewOn_idx" ON "PracticeStory"("reviewOn");

CREATE TABLE "StoryRevision" (
    "id" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "RevisionState" NOT NULL DEFAULT 'PENDING',
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID,
    "title" TEXT NOT NULL,
    "situation" TEXT NOT NULL DEFAULT '',
    "approach" TEXT NOT NULL DEFAULT '',
    "result" TEXT NOT NULL DEFAULT '',
    "again" TEXT NOT NULL DEFAULT '',
    "steps" TEXT NOT NULL DEFAULT '',
    "people" TEXT NOT NULL DEFAULT '',
    "money" TEXT NOT NULL DEFAULT '',
    "partners" TEXT NOT NULL DEFAULT '',
    "legalFrame" TEXT NOT NULL DEFAULT '',
    "quote" TEXT NOT NULL DEFAULT '',
    "quoteBy" TEXT NOT NULL DEFAULT '',
    "quoteAgreedAt" TIMESTAMPTZ(3),

    CONSTRAINT "StoryRevision_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "StoryRevision_storyId_number_key" ON "StoryRevision"("storyId", "number");

CREATE TABLE "StoryFigure" (
    "id" UUID NOT NULL,
    "revisionId" UUID NOT NULL,
    "order" INTEGER NOT NULL DEFAULT 0,
    "value" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "source" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "StoryFigure_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "StoryFigure_revisionId_order_idx" ON "StoryFigure"("revisionId", "order");

CREATE TABLE "StoryTheme" (
    "storyId" UUID NOT NULL,
    "themeId" TEXT NOT NULL,

    CONSTRAINT "StoryTheme_pkey" PRIMARY KEY ("storyId", "themeId")
);
CREATE INDEX "StoryTheme_themeId_idx" ON "StoryTheme"("themeId");

CREATE TABLE "StorySector" (
    "storyId" UUID NOT NULL,
    "sectorId" TEXT NOT NULL,

    CONSTRAINT "StorySector_pkey" PRIMARY KEY ("storyId", "sectorId")
);
CREATE INDEX "StorySector_sectorId_idx" ON "StorySector"("sectorId");

CREATE TABLE "StorySource" (
    "storyId" UUID NOT NULL,
    "contributionId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "StorySource_pkey" PRIMARY KEY ("storyId", "contributionId")
);
CREATE INDEX "StorySource_contributionId_idx" ON "StorySource"("contributionId");

CREATE TABLE "StoryPicture" (
    "id" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "fileId" UUID NOT NULL,
    "alt" TEXT NOT NULL,
    "caption" TEXT NOT NULL DEFAULT '',
    "proposedAlt" TEXT,
    "proposedCaption" TEXT,
    "agreedAt" TIMESTAMPTZ(3) NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3),
    "order" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "StoryPicture_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "StoryPicture_fileId_key" ON "StoryPicture"("fileId");
CREATE INDEX "StoryPicture_storyId_order_idx" ON "StoryPicture"("storyId", "order");

CREATE TABLE "StoryExperience" (
    "id" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "organisation" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "personId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "admittedAt" TIMESTAMPTZ(3),
    "admittedById" UUID,
    "declinedAt" TIMESTAMPTZ(3),

    CONSTRAINT "StoryExperience_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "StoryExperience_storyId_at_idx" ON "StoryExperience"("storyId", "at");
CREATE INDEX "StoryExperience_personId_idx" ON "StoryExperience"("personId");

CREATE TABLE "StoryUsefulMark" (
    "storyId" UUID NOT NULL,
    "readerKey" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "StoryUsefulMark_pkey" PRIMARY KEY ("storyId", "readerKey")
);

CREATE TABLE "Collection" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "networkId" UUID,
    "title" TEXT NOT NULL,
    "intro" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdById" UUID,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "publishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Collection_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "Collection_slug_key" ON "Collection"("slug");
CREATE INDEX "Collection_networkId_idx" ON "Collection"("networkId");

CREATE TABLE "CollectionItem" (
    "collectionId" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "order" INTEGER NOT NULL DEFAULT 0,
    "remark" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "CollectionItem_pkey" PRIMARY KEY ("collectionId", "storyId")
);
CREATE INDEX "CollectionItem_storyId_idx" ON "CollectionItem"("storyId");

CREATE TABLE "Question" (
    "id" UUID NOT NULL,
    "kind" "QuestionKind" NOT NULL DEFAULT 'OPEN_VRAAG',
    "slug" TEXT NOT NULL,
    "networkId" UUID,
    "text" TEXT NOT NULL,
    "context" TEXT NOT NULL DEFAULT '',
    "addresseeId" UUID,
    "state" "QuestionState" NOT NULL DEFAULT 'OPEN',
    "mergedIntoId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdById" UUID,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "publishedAt" TIMESTAMPTZ(3),
    "askedAt" TIMESTAMPTZ(3),
    "answeredAt" TIMESTAMPTZ(3),
    "expectedOn" DATE,

    CONSTRAINT "Question_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "Question_slug_key" ON "Question"("slug");
CREATE INDEX "Question_networkId_idx" ON "Question"("networkId");
CREATE INDEX "Question_addresseeId_state_idx" ON "Question"("addresseeId", "state");
CREATE INDEX "Question_mergedIntoId_idx" ON "Question"("mergedIntoId");

CREATE TABLE "QuestionTheme" (
    "questionId" UUID NOT NULL,
    "themeId" TEXT NOT NULL,

    CONSTRAINT "QuestionTheme_pkey" PRIMARY KEY ("questionId", "themeId")
);
CREATE INDEX "QuestionTheme_themeId_idx" ON "QuestionTheme"("themeId");

CREATE TABLE "QuestionSector" (
    "questionId" UUID NOT NULL,
    "sectorId" TEXT NOT NULL,

    CONSTRAINT "QuestionSector_pkey" PRIMARY KEY ("questionId", "sectorId")
);
CREATE INDEX "QuestionSector_sectorId_idx" ON "QuestionSector"("sectorId");

CREATE TABLE "QuestionSource" (
    "questionId" UUID NOT NULL,
    "contributionId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "QuestionSource_pkey" PRIMARY KEY ("questionId", "contributionId")
);
CREATE INDEX "QuestionSource_contributionId_idx" ON "QuestionSource"("contributionId");

CREATE TABLE "QuestionFollower" (
    "id" UUID NOT NULL,
    "questionId" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "emailKey" TEXT NOT NULL,
    "locale" "Locale" NOT NULL DEFAULT 'nl',
    "asked" BOOLEAN NOT NULL DEFAULT false,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "toldOfId" UUID,
    "toldAt" TIMESTAMPTZ(3),

    CONSTRAINT "QuestionFollower_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "QuestionFollower_questionId_emailKey_key" ON "QuestionFollower"("questionId", "emailKey");
CREATE INDEX "QuestionFollower_emailKey_idx" ON "QuestionFollower"("emailKey");

CREATE TABLE "QuestionChange" (
    "id" UUID NOT NULL,
    "questionId" UUID NOT NULL,
    "state" "QuestionState" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "on" DATE,
    "expectedOn" DATE,
    "byId" UUID,
    "remark" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "QuestionChange_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "QuestionChange_questionId_at_idx" ON "QuestionChange"("questionId", "at");

CREATE TABLE "Answer" (
    "id" UUID NOT NULL,
    "questionId" UUID NOT NULL,
    "state" "AnswerState" NOT NULL DEFAULT 'PROPOSED',
    "outcome" "AnswerOutcome",
    "text" TEXT NOT NULL,
    "source" TEXT NOT NULL DEFAULT '',
    "sourceUrl" TEXT NOT NULL DEFAULT '',
    "validFrom" DATE,
    "validUntil" DATE,
    "givenBy" TEXT NOT NULL DEFAULT '',
    "writtenAt" TIMESTAMPTZ(3) NOT NULL,
    "writtenById" UUID,
    "answerLinkId" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "remark" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Answer_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "Answer_questionId_writtenAt_idx" ON "Answer"("questionId", "writtenAt");
CREATE INDEX "Answer_answerLinkId_idx" ON "Answer"("answerLinkId");

CREATE TABLE "AnswerLink" (
    "id" UUID NOT NULL,
    "questionId" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "jobTitle" TEXT NOT NULL DEFAULT '',
    "sentAt" TIMESTAMPTZ(3) NOT NULL,
    "sentById" UUID,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "AnswerLink_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "AnswerLink_questionId_idx" ON "AnswerLink"("questionId");

CREATE TABLE "Article" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "networkId" UUID,
    "measures" "Measure"[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdById" UUID,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "publishedAt" TIMESTAMPTZ(3),
    "checkAskedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Article_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "Article_slug_key" ON "Article"("slug");
CREATE INDEX "Article_networkId_idx" ON "Article"("networkId");

CREATE TABLE "ArticleTheme" (
    "articleId" UUID NOT NULL,
    "themeId" TEXT NOT NULL,

    CONSTRAINT "ArticleTheme_pkey" PRIMARY KEY ("articleId", "themeId")
);
CREATE INDEX "ArticleTheme_themeId_idx" ON "ArticleTheme"("themeId");

CREATE TABLE "ArticleRevision" (
    "id" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID,
    "remark" TEXT NOT NULL DEFAULT '',
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "body" TEXT NOT NULL,
    "validAsOf" DATE NOT NULL,
    "checkBy" DATE,
    "source" TEXT NOT NULL DEFAULT '',
    "sourceUrl" TEXT NOT NULL DEFAULT '',
    "contactCardId" UUID,

    CONSTRAINT "ArticleRevision_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "ArticleRevision_articleId_number_key" ON "ArticleRevision"("articleId", "number");
CREATE INDEX "ArticleRevision_contactCardId_idx" ON "ArticleRevision"("contactCardId");

CREATE TABLE "ArticleDuty" (
    "id" UUID NOT NULL,
    "revisionId" UUID NOT NULL,
    "order" INTEGER NOT NULL DEFAULT 0,
    "bearer" "DutyBearer" NOT NULL,
    "text" TEXT NOT NULL,
    "fromMonth" INTEGER NOT NULL,
    "untilMonth" INTEGER,
    "everyMonths" INTEGER,

    CONSTRAINT "ArticleDuty_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "ArticleDuty_revisionId_order_idx" ON "ArticleDuty"("revisionId", "order");

CREATE TABLE "ContactCard" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "organisationId" UUID,
    "name" TEXT NOT NULL,
    "about" TEXT NOT NULL DEFAULT '',
    "contactPerson" TEXT NOT NULL DEFAULT '',
    "building" TEXT NOT NULL DEFAULT '',
    "street" TEXT NOT NULL DEFAULT '',
    "postalCode" TEXT NOT NULL DEFAULT '',
    "municipality" TEXT NOT NULL DEFAULT '',
    "province" "Province",
    "phone" TEXT NOT NULL DEFAULT '',
    "email" TEXT NOT NULL DEFAULT '',
    "website" TEXT NOT NULL DEFAULT '',
    "hours" TEXT NOT NULL DEFAULT '',
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "changedById" UUID,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "ContactCard_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "ContactCard_slug_key" ON "ContactCard"("slug");
CREATE INDEX "ContactCard_organisationId_idx" ON "ContactCard"("organisationId");

CREATE TABLE "ContributionSignature" (
    "contributionId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID,

    CONSTRAINT "ContributionSignature_pkey" PRIMARY KEY ("contributionId")
);
CREATE INDEX "ContributionSignature_organisationId_idx" ON "ContributionSignature"("organisationId");

CREATE TABLE "StoryImport" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "networkId" UUID,
    "fileName" TEXT NOT NULL,
    "lines" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "eraseAfter" TIMESTAMPTZ(3) NOT NULL,
    "takenInAt" TIMESTAMPTZ(3),

    CONSTRAINT "StoryImport_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "StoryImport_personId_idx" ON "StoryImport"("personId");
CREATE INDEX "StoryImport_networkId_idx" ON "StoryImport"("networkId");
CREATE INDEX "StoryImport_eraseAfter_idx" ON "StoryImport"("eraseAfter");

CREATE TABLE "FileItem" (
    "id" UUID NOT NULL,
    "eventId" UUID,
    "networkId" UUID,
    "title" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "visibility" "FileVisibility" NOT NULL DEFAULT 'ORGANISERS',
    "textState" "FileTextState" NOT NULL DEFAULT 'WAITING',
    "text" TEXT NOT NULL DEFAULT '',
    "uploadedAt" TIMESTAMPTZ(3) NOT NULL,
    "uploadedById" UUID,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "FileItem_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "FileItem_eventId_idx" ON "FileItem"("eventId");
CREATE INDEX "FileItem_networkId_idx" ON "FileItem"("networkId");
CREATE INDEX "FileItem_hash_idx" ON "FileItem"("hash");

ALTER TABLE "Organisation" ADD COLUMN "slug" TEXT, ADD COLUMN "about" TEXT NOT NULL DEFAULT '', ADD COLUMN "website" TEXT NOT NULL DEFAULT '', ADD COLUMN "listedAt" TIMESTAMPTZ(3);
CREATE UNIQUE INDEX "Organisation_slug_key" ON "Organisation"("slug");

ALTER TABLE "PracticeStory" ADD CONSTRAINT "PracticeStory_networkId_fkey" FOREIGN KEY ("networkId") REFERENCES "Network"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "PracticeStory" ADD CONSTRAINT "PracticeStory_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "PracticeStory" ADD CONSTRAINT "PracticeStory_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "StoryRevision" ADD CONSTRAINT "StoryRevision_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "PracticeStory"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "StoryFigure" ADD CONSTRAINT "StoryFigure_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "StoryRevision"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "StoryTheme" ADD CONSTRAINT "StoryTheme_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "PracticeStory"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "StoryTheme" ADD CONSTRAINT "StoryTheme_themeId_fkey" FOREIGN KEY ("themeId") REFERENCES "Theme"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "StorySector" ADD CONSTRAINT "StorySector_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "PracticeStory"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "StorySector" ADD CONSTRAINT "StorySector_sectorId_fkey" FOREIGN KEY ("sectorId") REFERENCES "Sector"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "StorySource" ADD CONSTRAINT "StorySource_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "PracticeStory"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "StorySource" ADD CONSTRAINT "StorySource_contributionId_fkey" FOREIGN KEY ("contributionId") REFERENCES "Contribution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "StoryPicture" ADD CONSTRAINT "StoryPicture_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "PracticeStory"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "StoryPicture" ADD CONSTRAINT "StoryPicture_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "FileItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "StoryExperience" ADD CONSTRAINT "StoryExperience_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "PracticeStory"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "StoryExperience" ADD CONSTRAINT "StoryExperience_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "StoryUsefulMark" ADD CONSTRAINT "StoryUsefulMark_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "PracticeStory"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Collection" ADD CONSTRAINT "Collection_networkId_fkey" FOREIGN KEY ("networkId") REFERENCES "Network"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "CollectionItem" ADD CONSTRAINT "CollectionItem_collectionId_fkey" FOREIGN KEY ("collectionId") REFERENCES "Collection"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "CollectionItem" ADD CONSTRAINT "CollectionItem_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "PracticeStory"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Question" ADD CONSTRAINT "Question_networkId_fkey" FOREIGN KEY ("networkId") REFERENCES "Network"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Question" ADD CONSTRAINT "Question_addresseeId_fkey" FOREIGN KEY ("addresseeId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Question" ADD CONSTRAINT "Question_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Question"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "QuestionTheme" ADD CONSTRAINT "QuestionTheme_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "QuestionTheme" ADD CONSTRAINT "QuestionTheme_themeId_fkey" FOREIGN KEY ("themeId") REFERENCES "Theme"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "QuestionSector" ADD CONSTRAINT "QuestionSector_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "QuestionSector" ADD CONSTRAINT "QuestionSector_sectorId_fkey" FOREIGN KEY ("sectorId") REFERENCES "Sector"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "QuestionSource" ADD CONSTRAINT "QuestionSource_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "QuestionSource" ADD CONSTRAINT "QuestionSource_contributionId_fkey" FOREIGN KEY ("contributionId") REFERENCES "Contribution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "QuestionFollower" ADD CONSTRAINT "QuestionFollower_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "QuestionChange" ADD CONSTRAINT "QuestionChange_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Answer" ADD CONSTRAINT "Answer_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Answer" ADD CONSTRAINT "Answer_answerLinkId_fkey" FOREIGN KEY ("answerLinkId") REFERENCES "AnswerLink"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "AnswerLink" ADD CONSTRAINT "AnswerLink_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Article" ADD CONSTRAINT "Article_networkId_fkey" FOREIGN KEY ("networkId") REFERENCES "Network"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "ArticleTheme" ADD CONSTRAINT "ArticleTheme_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "ArticleTheme" ADD CONSTRAINT "ArticleTheme_themeId_fkey" FOREIGN KEY ("themeId") REFERENCES "Theme"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "ArticleRevision" ADD CONSTRAINT "ArticleRevision_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "ArticleRevision" ADD CONSTRAINT "ArticleRevision_contactCardId_fkey" FOREIGN KEY ("contactCardId") REFERENCES "ContactCard"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "ArticleDuty" ADD CONSTRAINT "ArticleDuty_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "ArticleRevision"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "ContactCard" ADD CONSTRAINT "ContactCard_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "ContributionSignature" ADD CONSTRAINT "ContributionSignature_contributionId_fkey" FOREIGN KEY ("contributionId") REFERENCES "Contribution"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "ContributionSignature" ADD CONSTRAINT "ContributionSignature_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "StoryImport" ADD CONSTRAINT "StoryImport_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "StoryImport" ADD CONSTRAINT "StoryImport_networkId_fkey" FOREIGN KEY ("networkId") REFERENCES "Network"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "FileItem" ADD CONSTRAINT "FileItem_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "FileItem" ADD CONSTRAINT "FileItem_networkId_fkey" FOREIGN KEY ("networkId") REFERENCES "Network"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Open data says what changed since when, and gives long lists in the order in which things were made.
ALTER TABLE "Network" ADD COLUMN "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;
ALTER TABLE "Organisation" ADD COLUMN "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;
ALTER TABLE "Theme" ADD COLUMN "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;
ALTER TABLE "Occurrence" ADD COLUMN "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;
CREATE INDEX "PracticeStory_createdAt_id_idx" ON "PracticeStory"("createdAt", "id");
CREATE INDEX "Question_createdAt_id_idx" ON "Question"("createdAt", "id");

-- Entries that fit and what they are about, at most so many: those that say it in title or summary first. PostgreSQL
-- takes reading all texts one by one for cheap, as it does not count what unpacking each costs: here it always goes by
-- the index, and by one plan. An index on words hands over all that fit before the first is looked at, so of what stands
-- in many entries the `smallest` shelf that may have enough is gone through first, and the whole base (0) last.
CREATE FUNCTION "SearchEntry_that_fit"(match tsquery, keys text[], most integer, smallest integer)
RETURNS TABLE ("id" uuid, "subjectId" text, "kind" text, "themeIds" text[], "sectorIds" text[], "provinces" "Province"[],
  "measures" text[], "year" integer)
LANGUAGE plpgsql STABLE ROWS 100 SET enable_seqscan = off SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
DECLARE
  narrowed tsquery;
  found_now integer;
BEGIN
  FOR in_head IN REVERSE 1..0 LOOP
    FOR shelf IN REVERSE smallest..0 LOOP
      narrowed := match;
      IF shelf > 0 THEN narrowed := narrowed && quote_literal('=shelf:' || shelf)::tsquery; END IF;
      IF shelf < smallest THEN narrowed := narrowed && !! quote_literal('=shelf:' || shelf + 1)::tsquery; END IF;
      IF in_head = 1 THEN
        RETURN QUERY SELECT e."id", e."subjectId", e."kind", e."themeIds", e."sectorIds", e."provinces", e."measures", e."year"
          FROM "SearchEntry" e WHERE e."head" @@ narrowed AND e."audience" && keys LIMIT most;
      ELSE
        RETURN QUERY SELECT e."id", e."subjectId", e."kind", e."themeIds", e."sectorIds", e."provinces", e."measures", e."year"
          FROM "SearchEntry" e
          WHERE e."stems" @@ narrowed AND NOT e."head" @@ match AND e."audience" && keys LIMIT most;
      END IF;
      GET DIAGNOSTICS found_now = ROW_COUNT;
      most := most - found_now;
      IF most <= 0 THEN RETURN; END IF;
    END LOOP;
  END LOOP;
END $$;

-- Words by how often they are used, in classes that each hold twice as much: the most used that begin or end the same
-- are the first of the highest class, however many there are. A word changes class seldom, so counting stays cheap.
ALTER TABLE "SearchWord" ADD COLUMN "often" INTEGER NOT NULL
  GENERATED ALWAYS AS (floor(ln(greatest("entries", 1)::float8) / ln(2::float8))::integer) STORED;
DROP INDEX "SearchWord_form_begin_idx";
DROP INDEX "SearchWord_back_idx";
DROP INDEX "SearchWord_backStem_idx";
CREATE INDEX "SearchWord_often_form_idx" ON "SearchWord"("often", "form" text_pattern_ops);
CREATE INDEX "SearchWord_often_back_idx" ON "SearchWord"("often", "back" text_pattern_ops);
CREATE INDEX "SearchWord_often_backStem_idx" ON "SearchWord"("often", "backStem" text_pattern_ops);
-- Words of which the column named begins so, the most used first, within a class by the alphabet; never more than `most`
-- are read, however many begin so. A function, as its plan is then made once.
CREATE FUNCTION "SearchWord_most_used"(which text, beginning text, most integer)
RETURNS TABLE ("form" text, "stem" text, "shown" text, "entries" integer)
LANGUAGE plpgsql STABLE STRICT ROWS 20 SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
DECLARE
  beyond text := beginning || U&'\+10FFFF';
  highest integer := (SELECT max(w."often") FROM "SearchWord" w);
BEGIN
  CASE which
    WHEN 'form' THEN RETURN QUERY SELECT u.* FROM generate_series(highest, 0, -1) AS class CROSS JOIN LATERAL (
      SELECT w."form", w."stem", w."shown", w."entries" FROM "SearchWord" w
      WHERE w."often" = class AND w."form" ~>=~ beginning AND w."form" ~<~ beyond
      ORDER BY w."form" USING ~<~ LIMIT most) u LIMIT most;
    WHEN 'back' THEN RETURN QUERY SELECT u.* FROM generate_series(highest, 0, -1) AS class CROSS JOIN LATERAL (
      SELECT w."form", w."stem", w."shown", w."entries" FROM "SearchWord" w
      WHERE w."often" = class AND w."back" ~>=~ beginning AND w."back" ~<~ beyond
      ORDER BY w."back" USING ~<~ LIMIT most) u LIMIT most;
    WHEN 'backStem' THEN RETURN QUERY SELECT u.* FROM generate_series(highest, 0, -1) AS class CROSS JOIN LATERAL (
      SELECT w."form", w."stem", w."shown", w."entries" FROM "SearchWord" w
      WHERE w."often" = class AND w."backStem" ~>=~ beginning AND w."backStem" ~<~ beyond
      ORDER BY w."backStem" USING ~<~ LIMIT most) u LIMIT most;
  END CASE;
END $$;
-- Titles in the order in which they are looked at.
DROP INDEX "SearchTitle_tail_idx";
CREATE INDEX "SearchTitle_tail_entryId_idx" ON "SearchTitle"("tail" text_pattern_ops, "entryId");
