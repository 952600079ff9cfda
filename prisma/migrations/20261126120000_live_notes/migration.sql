-- CreateEnum
CREATE TYPE "GroupRole" AS ENUM ('FACILITATOR', 'NOTE_TAKER');

-- CreateEnum
CREATE TYPE "VersionKind" AS ENUM ('PAUSE', 'NAMED', 'HANDOVER', 'FROZEN', 'RESTORED', 'CORRECTED');

-- CreateEnum
CREATE TYPE "ContributionKind" AS ENUM ('NOOD', 'DREMPEL', 'SUGGESTIE', 'VRAAG_AAN_BELEID', 'OPEN_VRAAG', 'TIP', 'PRAKTIJKVOORBEELD', 'ENGAGEMENT');

-- CreateEnum
CREATE TYPE "ContributionSource" AS ENUM ('NOTE', 'PHONE');

-- AlterTable
ALTER TABLE "FocusGroup" ADD COLUMN     "mayBeAnonymous" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "tableCode" TEXT,
ADD COLUMN     "tableOpenedAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "GroupHelper" (
    "groupId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "role" "GroupRole" NOT NULL,
    "grantedById" UUID,
    "grantedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "GroupHelper_pkey" PRIMARY KEY ("groupId","personId","role")
);

-- CreateTable
CREATE TABLE "TableGuest" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "secretHash" TEXT NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "registrationId" UUID,
    "mayWrite" BOOLEAN NOT NULL DEFAULT false,
    "joinedAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "TableGuest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GroupStep" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "order" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,

    CONSTRAINT "GroupStep_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StepClock" (
    "groupId" UUID NOT NULL,
    "stepId" UUID,
    "endsAt" TIMESTAMPTZ(3),
    "leftMs" INTEGER,

    CONSTRAINT "StepClock_pkey" PRIMARY KEY ("groupId")
);

-- CreateTable
CREATE TABLE "Note" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "head" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "lockedAt" TIMESTAMPTZ(3),
    "lockedById" UUID,
    "frozenAt" TIMESTAMPTZ(3),
    "frozenById" UUID,
    "correctingAt" TIMESTAMPTZ(3),
    "correction" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NoteState" (
    "noteId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "state" BYTEA NOT NULL,

    CONSTRAINT "NoteState_pkey" PRIMARY KEY ("noteId")
);

-- CreateTable
CREATE TABLE "NoteText" (
    "noteId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "markdown" TEXT NOT NULL,
    "plain" TEXT NOT NULL,

    CONSTRAINT "NoteText_pkey" PRIMARY KEY ("noteId")
);

-- CreateTable
CREATE TABLE "NoteUpdate" (
    "noteId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "authorId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "update" BYTEA NOT NULL,

    CONSTRAINT "NoteUpdate_pkey" PRIMARY KEY ("noteId","seq")
);

-- CreateTable
CREATE TABLE "NoteAuthor" (
    "id" UUID NOT NULL,
    "noteId" UUID NOT NULL,
    "personId" UUID,
    "guestId" UUID,
    "name" TEXT NOT NULL,

    CONSTRAINT "NoteAuthor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NoteVersion" (
    "id" UUID NOT NULL,
    "noteId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,
    "kind" "VersionKind" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "authorIds" UUID[],
    "remark" TEXT NOT NULL DEFAULT '',
    "madeById" UUID,
    "state" BYTEA NOT NULL,
    "markdown" TEXT NOT NULL,

    CONSTRAINT "NoteVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LateEdit" (
    "id" UUID NOT NULL,
    "noteId" UUID NOT NULL,
    "authorId" UUID,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "update" BYTEA NOT NULL,
    "markdown" TEXT NOT NULL,
    "takenAt" TIMESTAMPTZ(3),
    "declinedAt" TIMESTAMPTZ(3),
    "decidedById" UUID,

    CONSTRAINT "LateEdit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Contribution" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "kind" "ContributionKind" NOT NULL,
    "source" "ContributionSource" NOT NULL,
    "text" TEXT NOT NULL,
    "organisation" TEXT NOT NULL DEFAULT '',
    "sectorId" TEXT,
    "themeId" TEXT,
    "authorName" TEXT,
    "personId" UUID,
    "guestId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "admittedAt" TIMESTAMPTZ(3),
    "declinedAt" TIMESTAMPTZ(3),
    "mergedIntoId" UUID,
    "clusterId" UUID,
    "order" INTEGER NOT NULL DEFAULT 0,
    "inNote" BOOLEAN NOT NULL DEFAULT false,
    "passageLostAt" TIMESTAMPTZ(3),
    "quotedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Contribution_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ContributionCluster" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "order" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "ContributionCluster_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ContributionSupport" (
    "contributionId" UUID NOT NULL,
    "voterId" UUID NOT NULL,

    CONSTRAINT "ContributionSupport_pkey" PRIMARY KEY ("contributionId","voterId")
);

-- CreateTable
CREATE TABLE "DotRound" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "dots" INTEGER NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "DotRound_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Dot" (
    "roundId" UUID NOT NULL,
    "contributionId" UUID NOT NULL,
    "voterId" UUID NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "Dot_pkey" PRIMARY KEY ("roundId","contributionId","voterId")
);

-- CreateIndex
CREATE INDEX "GroupHelper_personId_idx" ON "GroupHelper"("personId");

-- CreateIndex
CREATE INDEX "TableGuest_secretHash_idx" ON "TableGuest"("secretHash");

-- CreateIndex
CREATE INDEX "TableGuest_registrationId_idx" ON "TableGuest"("registrationId");

-- CreateIndex
CREATE UNIQUE INDEX "TableGuest_groupId_secretHash_key" ON "TableGuest"("groupId", "secretHash");

-- CreateIndex
CREATE INDEX "GroupStep_groupId_order_idx" ON "GroupStep"("groupId", "order");

-- CreateIndex
CREATE INDEX "StepClock_stepId_idx" ON "StepClock"("stepId");

-- CreateIndex
CREATE UNIQUE INDEX "Note_groupId_key" ON "Note"("groupId");

-- CreateIndex
CREATE UNIQUE INDEX "NoteAuthor_noteId_personId_key" ON "NoteAuthor"("noteId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "NoteAuthor_noteId_guestId_key" ON "NoteAuthor"("noteId", "guestId");

-- CreateIndex
CREATE UNIQUE INDEX "NoteVersion_noteId_number_key" ON "NoteVersion"("noteId", "number");

-- CreateIndex
CREATE INDEX "LateEdit_noteId_receivedAt_idx" ON "LateEdit"("noteId", "receivedAt");

-- CreateIndex
CREATE INDEX "Contribution_groupId_order_idx" ON "Contribution"("groupId", "order");

-- CreateIndex
CREATE INDEX "Contribution_mergedIntoId_idx" ON "Contribution"("mergedIntoId");

-- CreateIndex
CREATE INDEX "Contribution_clusterId_idx" ON "Contribution"("clusterId");

-- CreateIndex
CREATE INDEX "Contribution_sectorId_idx" ON "Contribution"("sectorId");

-- CreateIndex
CREATE INDEX "Contribution_themeId_idx" ON "Contribution"("themeId");

-- CreateIndex
CREATE INDEX "ContributionCluster_groupId_order_idx" ON "ContributionCluster"("groupId", "order");

-- CreateIndex
CREATE INDEX "DotRound_groupId_openedAt_idx" ON "DotRound"("groupId", "openedAt");

-- CreateIndex
CREATE INDEX "Dot_contributionId_idx" ON "Dot"("contributionId");

-- CreateIndex
CREATE UNIQUE INDEX "FocusGroup_tableCode_key" ON "FocusGroup"("tableCode");

-- AddForeignKey
ALTER TABLE "GroupHelper" ADD CONSTRAINT "GroupHelper_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "FocusGroup"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GroupHelper" ADD CONSTRAINT "GroupHelper_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TableGuest" ADD CONSTRAINT "TableGuest_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "FocusGroup"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TableGuest" ADD CONSTRAINT "TableGuest_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GroupStep" ADD CONSTRAINT "GroupStep_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "FocusGroup"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StepClock" ADD CONSTRAINT "StepClock_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "FocusGroup"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StepClock" ADD CONSTRAINT "StepClock_stepId_fkey" FOREIGN KEY ("stepId") REFERENCES "GroupStep"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Note" ADD CONSTRAINT "Note_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "FocusGroup"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NoteState" ADD CONSTRAINT "NoteState_noteId_fkey" FOREIGN KEY ("noteId") REFERENCES "Note"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NoteText" ADD CONSTRAINT "NoteText_noteId_fkey" FOREIGN KEY ("noteId") REFERENCES "Note"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NoteAuthor" ADD CONSTRAINT "NoteAuthor_noteId_fkey" FOREIGN KEY ("noteId") REFERENCES "Note"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NoteVersion" ADD CONSTRAINT "NoteVersion_noteId_fkey" FOREIGN KEY ("noteId") REFERENCES "Note"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LateEdit" ADD CONSTRAINT "LateEdit_noteId_fkey" FOREIGN KEY ("noteId") REFERENCES "Note"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contribution" ADD CONSTRAINT "Contribution_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "FocusGroup"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contribution" ADD CONSTRAINT "Contribution_sectorId_fkey" FOREIGN KEY ("sectorId") REFERENCES "Sector"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contribution" ADD CONSTRAINT "Contribution_themeId_fkey" FOREIGN KEY ("themeId") REFERENCES "Theme"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contribution" ADD CONSTRAINT "Contribution_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Contribution"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contribution" ADD CONSTRAINT "Contribution_clusterId_fkey" FOREIGN KEY ("clusterId") REFERENCES "ContributionCluster"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContributionCluster" ADD CONSTRAINT "ContributionCluster_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "FocusGroup"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContributionSupport" ADD CONSTRAINT "ContributionSupport_contributionId_fkey" FOREIGN KEY ("contributionId") REFERENCES "Contribution"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DotRound" ADD CONSTRAINT "DotRound_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "FocusGroup"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Dot" ADD CONSTRAINT "Dot_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "DotRound"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Dot" ADD CONSTRAINT "Dot_contributionId_fkey" FOREIGN KEY ("contributionId") REFERENCES "Contribution"("id") ON DELETE CASCADE ON UPDATE CASCADE;



ALTER TABLE "Note" ADD CONSTRAINT "Note_head_check" CHECK ("head" >= 0);
ALTER TABLE "NoteUpdate" ADD CONSTRAINT "NoteUpdate_seq_check" CHECK ("seq" > 0);
ALTER TABLE "NoteAuthor" ADD CONSTRAINT "NoteAuthor_one_check" CHECK (num_nonnulls("personId", "guestId") <= 1);
ALTER TABLE "Dot" ADD CONSTRAINT "Dot_count_check" CHECK ("count" > 0);
ALTER TABLE "GroupStep" ADD CONSTRAINT "GroupStep_minutes_check" CHECK ("minutes" BETWEEN 1 AND 600);
ALTER TABLE "StepClock" ADD CONSTRAINT "StepClock_one_check" CHECK (num_nonnulls("endsAt", "leftMs") <= 1);
-- An update is small already, and read back whole: compressing it would cost time on every keystroke.
ALTER TABLE "NoteUpdate" ALTER COLUMN "update" SET STORAGE EXTERNAL;

-- What a group wrote is never lost with a group, a date or an event that somebody removes.
CREATE FUNCTION "keep_written_note"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'note % was written in and is kept', OLD."id" USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "Note_kept" BEFORE DELETE ON "Note" FOR EACH ROW WHEN (OLD."head" > 0)
  EXECUTE FUNCTION "keep_written_note"();
