-- CreateEnum
CREATE TYPE "PhaseKind" AS ENUM ('REGIONALE_SESSIES', 'THEMATISCHE_SESSIES', 'SLOTEVENT', 'ANDERE');

-- CreateEnum
CREATE TYPE "NetworkGroupKind" AS ENUM ('STUURGROEP', 'EXPERTGROEP', 'VASTE_KERN');

-- CreateEnum
CREATE TYPE "PartnerPart" AS ENUM ('TREKKER', 'INHOUD', 'FINANCIER', 'OPDRACHTGEVER', 'STEUN');

-- CreateEnum
CREATE TYPE "ReportState" AS ENUM ('DRAFT', 'COMMENTING', 'DECIDED', 'PUBLISHED');

-- CreateEnum
CREATE TYPE "FigureQualifier" AS ENUM ('EXACT', 'ABOUT', 'MORE_THAN', 'AT_MOST');

-- CreateEnum
CREATE TYPE "CommentOutcome" AS ENUM ('TAKEN', 'NOT_TAKEN');

-- CreateEnum
CREATE TYPE "VerdictKind" AS ENUM ('ONDERSCHREVEN', 'BIJ_TE_STUREN', 'VERWORPEN');

-- CreateEnum
CREATE TYPE "ThemeChangeKind" AS ENUM ('BEGUN', 'RENAMED', 'MERGED', 'SPLIT', 'RETIRED', 'RESTORED');

-- CreateEnum
CREATE TYPE "InvitationGround" AS ENUM ('VASTE_KERN', 'STREEK', 'SECTOR');

-- AlterEnum
ALTER TYPE "Role" ADD VALUE 'STEERING';

-- AlterTable
ALTER TABLE "Event" ADD COLUMN     "province" "Province";

-- AlterTable
ALTER TABLE "FocusGroup" ALTER COLUMN "occurrenceId" DROP NOT NULL;

-- AlterTable
ALTER TABLE "Invitation" ADD COLUMN     "ground" "InvitationGround";

-- AlterTable
ALTER TABLE "Network" ADD COLUMN     "contactPhone" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "endsOn" DATE,
ADD COLUMN     "hinderingFactors" TEXT[],
ADD COLUMN     "publishedAt" TIMESTAMPTZ(3),
ADD COLUMN     "startsOn" DATE;

-- AlterTable
ALTER TABLE "Theme" ADD COLUMN     "description" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "mergedIntoId" TEXT,
ADD COLUMN     "networkId" UUID,
ADD COLUMN     "retiredAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "NetworkPartner" (
    "id" UUID NOT NULL,
    "networkId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "part" "PartnerPart" NOT NULL,
    "order" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "NetworkPartner_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Phase" (
    "id" UUID NOT NULL,
    "networkId" UUID NOT NULL,
    "order" INTEGER NOT NULL,
    "kind" "PhaseKind" NOT NULL,
    "title" TEXT NOT NULL,
    "goal" TEXT NOT NULL DEFAULT '',
    "startsOn" DATE,
    "endsOn" DATE,
    "closedAt" TIMESTAMPTZ(3),
    "closedById" UUID,

    CONSTRAINT "Phase_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlannedSession" (
    "id" UUID NOT NULL,
    "phaseId" UUID NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "sectorId" TEXT,
    "province" "Province",
    "themeId" TEXT,
    "month" DATE,
    "order" INTEGER NOT NULL DEFAULT 0,
    "eventId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PlannedSession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NetworkGroup" (
    "id" UUID NOT NULL,
    "networkId" UUID NOT NULL,
    "kind" "NetworkGroupKind" NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "NetworkGroup_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NetworkGroupMember" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "organisationId" UUID,
    "personId" UUID,
    "roleTitle" TEXT NOT NULL DEFAULT '',
    "joinedAt" TIMESTAMPTZ(3) NOT NULL,
    "leftAt" TIMESTAMPTZ(3),

    CONSTRAINT "NetworkGroupMember_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Report" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "eventId" UUID,
    "networkId" UUID,
    "deskId" UUID NOT NULL,
    "state" "ReportState" NOT NULL DEFAULT 'DRAFT',
    "commentsUntil" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdById" UUID,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedAt" TIMESTAMPTZ(3),
    "decidedById" UUID,
    "importedFrom" TEXT NOT NULL DEFAULT '',
    "documentDate" DATE,

    CONSTRAINT "Report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportVersion" (
    "id" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,
    "publishedById" UUID,
    "remark" TEXT NOT NULL DEFAULT '',
    "title" TEXT NOT NULL,
    "markdown" TEXT NOT NULL,
    "plain" TEXT NOT NULL,
    "state" BYTEA NOT NULL,
    "facts" JSONB NOT NULL,

    CONSTRAINT "ReportVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportCitation" (
    "reportId" UUID NOT NULL,
    "contributionId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "lostAt" TIMESTAMPTZ(3),

    CONSTRAINT "ReportCitation_pkey" PRIMARY KEY ("reportId","contributionId")
);

-- CreateTable
CREATE TABLE "ReportImport" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "networkId" UUID,
    "fileName" TEXT NOT NULL DEFAULT '',
    "format" TEXT NOT NULL,
    "note" JSONB,
    "words" INTEGER NOT NULL,
    "lost" TEXT[],
    "pictures" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "eraseAfter" TIMESTAMPTZ(3) NOT NULL,
    "reportId" UUID,

    CONSTRAINT "ReportImport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportInvitee" (
    "id" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "secretHash" TEXT NOT NULL,
    "invitedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ReportInvitee_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportComment" (
    "id" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "inviteeId" UUID,
    "personId" UUID,
    "name" TEXT NOT NULL,
    "passage" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "outcome" "CommentOutcome",
    "answer" TEXT NOT NULL DEFAULT '',
    "answeredAt" TIMESTAMPTZ(3),
    "answeredById" UUID,

    CONSTRAINT "ReportComment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AttendanceFigure" (
    "id" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "type" "ParticipantType",
    "count" INTEGER,
    "qualifier" "FigureQualifier" NOT NULL DEFAULT 'EXACT',

    CONSTRAINT "AttendanceFigure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Figure" (
    "id" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "measure" TEXT NOT NULL,
    "value" DECIMAL(14,2) NOT NULL,
    "upTo" DECIMAL(14,2),
    "qualifier" "FigureQualifier" NOT NULL DEFAULT 'EXACT',
    "unit" TEXT NOT NULL DEFAULT '',
    "period" TEXT NOT NULL DEFAULT '',
    "source" TEXT NOT NULL DEFAULT '',
    "passage" TEXT NOT NULL,
    "order" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Figure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Conclusion" (
    "id" UUID NOT NULL,
    "networkId" UUID NOT NULL,
    "reportId" UUID,
    "text" TEXT NOT NULL,
    "translation" TEXT NOT NULL DEFAULT '',
    "sectorId" TEXT,
    "roundId" UUID,
    "order" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdById" UUID,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),
    "withdrawnById" UUID,
    "outcome" "VerdictKind",
    "outcomeRemark" TEXT NOT NULL DEFAULT '',
    "decidedAt" TIMESTAMPTZ(3),
    "decidedById" UUID,
    "decidedAs" "Role",

    CONSTRAINT "Conclusion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ConclusionWording" (
    "id" UUID NOT NULL,
    "conclusionId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "changedById" UUID,

    CONSTRAINT "ConclusionWording_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ConclusionDecision" (
    "id" UUID NOT NULL,
    "conclusionId" UUID NOT NULL,
    "outcome" "VerdictKind" NOT NULL,
    "remark" TEXT NOT NULL DEFAULT '',
    "decidedAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedById" UUID,
    "decidedAs" "Role",

    CONSTRAINT "ConclusionDecision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ConclusionSource" (
    "conclusionId" UUID NOT NULL,
    "contributionId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ConclusionSource_pkey" PRIMARY KEY ("conclusionId","contributionId")
);

-- CreateTable
CREATE TABLE "VerdictRound" (
    "id" UUID NOT NULL,
    "networkId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "sentAt" TIMESTAMPTZ(3),
    "sentById" UUID,
    "dueOn" DATE NOT NULL,
    "remindedAt" TIMESTAMPTZ(3),
    "closedAt" TIMESTAMPTZ(3),
    "closedById" UUID,

    CONSTRAINT "VerdictRound_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Verdict" (
    "id" UUID NOT NULL,
    "conclusionId" UUID NOT NULL,
    "personId" UUID,
    "kind" "VerdictKind" NOT NULL,
    "remark" TEXT NOT NULL DEFAULT '',
    "translation" TEXT NOT NULL DEFAULT '',
    "sectorId" TEXT,
    "givenAt" TIMESTAMPTZ(3) NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Verdict_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VerdictReply" (
    "id" UUID NOT NULL,
    "conclusionId" UUID NOT NULL,
    "personId" UUID,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "VerdictReply_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ThemeConclusion" (
    "themeId" TEXT NOT NULL,
    "conclusionId" UUID NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,
    "addedById" UUID,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ThemeConclusion_pkey" PRIMARY KEY ("themeId","conclusionId")
);

-- CreateTable
CREATE TABLE "ThemeChange" (
    "id" UUID NOT NULL,
    "themeId" TEXT NOT NULL,
    "kind" "ThemeChangeKind" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID,
    "oldName" TEXT NOT NULL DEFAULT '',
    "newName" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "ThemeChange_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "NetworkPartner_organisationId_idx" ON "NetworkPartner"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "NetworkPartner_networkId_organisationId_part_key" ON "NetworkPartner"("networkId", "organisationId", "part");

-- CreateIndex
CREATE INDEX "Phase_networkId_order_idx" ON "Phase"("networkId", "order");

-- CreateIndex
CREATE UNIQUE INDEX "PlannedSession_eventId_key" ON "PlannedSession"("eventId");

-- CreateIndex
CREATE INDEX "PlannedSession_phaseId_month_idx" ON "PlannedSession"("phaseId", "month");

-- CreateIndex
CREATE INDEX "PlannedSession_sectorId_idx" ON "PlannedSession"("sectorId");

-- CreateIndex
CREATE INDEX "PlannedSession_themeId_idx" ON "PlannedSession"("themeId");

-- CreateIndex
CREATE UNIQUE INDEX "NetworkGroup_networkId_kind_key" ON "NetworkGroup"("networkId", "kind");

-- CreateIndex
CREATE INDEX "NetworkGroupMember_groupId_idx" ON "NetworkGroupMember"("groupId");

-- CreateIndex
CREATE INDEX "NetworkGroupMember_organisationId_idx" ON "NetworkGroupMember"("organisationId");

-- CreateIndex
CREATE INDEX "NetworkGroupMember_personId_idx" ON "NetworkGroupMember"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Report_slug_key" ON "Report"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Report_eventId_key" ON "Report"("eventId");

-- CreateIndex
CREATE UNIQUE INDEX "Report_deskId_key" ON "Report"("deskId");

-- CreateIndex
CREATE INDEX "Report_networkId_idx" ON "Report"("networkId");

-- CreateIndex
CREATE UNIQUE INDEX "ReportVersion_reportId_number_key" ON "ReportVersion"("reportId", "number");

-- CreateIndex
CREATE INDEX "ReportCitation_contributionId_idx" ON "ReportCitation"("contributionId");

-- CreateIndex
CREATE UNIQUE INDEX "ReportImport_reportId_key" ON "ReportImport"("reportId");

-- CreateIndex
CREATE INDEX "ReportImport_personId_idx" ON "ReportImport"("personId");

-- CreateIndex
CREATE INDEX "ReportImport_networkId_idx" ON "ReportImport"("networkId");

-- CreateIndex
CREATE INDEX "ReportImport_eraseAfter_idx" ON "ReportImport"("eraseAfter");

-- CreateIndex
CREATE UNIQUE INDEX "ReportInvitee_secretHash_key" ON "ReportInvitee"("secretHash");

-- CreateIndex
CREATE INDEX "ReportInvitee_registrationId_idx" ON "ReportInvitee"("registrationId");

-- CreateIndex
CREATE UNIQUE INDEX "ReportInvitee_reportId_registrationId_key" ON "ReportInvitee"("reportId", "registrationId");

-- CreateIndex
CREATE INDEX "ReportComment_reportId_at_idx" ON "ReportComment"("reportId", "at");

-- CreateIndex
CREATE INDEX "ReportComment_inviteeId_idx" ON "ReportComment"("inviteeId");

-- CreateIndex
CREATE INDEX "AttendanceFigure_eventId_idx" ON "AttendanceFigure"("eventId");

-- CreateIndex
CREATE INDEX "Figure_reportId_order_idx" ON "Figure"("reportId", "order");

-- CreateIndex
CREATE INDEX "Conclusion_networkId_order_idx" ON "Conclusion"("networkId", "order");

-- CreateIndex
CREATE INDEX "Conclusion_reportId_idx" ON "Conclusion"("reportId");

-- CreateIndex
CREATE INDEX "Conclusion_roundId_idx" ON "Conclusion"("roundId");

-- CreateIndex
CREATE INDEX "Conclusion_sectorId_idx" ON "Conclusion"("sectorId");

-- CreateIndex
CREATE INDEX "ConclusionWording_conclusionId_until_idx" ON "ConclusionWording"("conclusionId", "until");

-- CreateIndex
CREATE INDEX "ConclusionDecision_conclusionId_decidedAt_idx" ON "ConclusionDecision"("conclusionId", "decidedAt");

-- CreateIndex
CREATE INDEX "ConclusionSource_contributionId_idx" ON "ConclusionSource"("contributionId");

-- CreateIndex
CREATE INDEX "VerdictRound_networkId_idx" ON "VerdictRound"("networkId");

-- CreateIndex
CREATE INDEX "Verdict_personId_idx" ON "Verdict"("personId");

-- CreateIndex
CREATE INDEX "Verdict_sectorId_idx" ON "Verdict"("sectorId");

-- CreateIndex
CREATE UNIQUE INDEX "Verdict_conclusionId_personId_key" ON "Verdict"("conclusionId", "personId");

-- CreateIndex
CREATE INDEX "VerdictReply_conclusionId_at_idx" ON "VerdictReply"("conclusionId", "at");

-- CreateIndex
CREATE INDEX "VerdictReply_personId_idx" ON "VerdictReply"("personId");

-- CreateIndex
CREATE INDEX "ThemeConclusion_conclusionId_idx" ON "ThemeConclusion"("conclusionId");

-- CreateIndex
CREATE INDEX "ThemeChange_themeId_at_idx" ON "ThemeChange"("themeId", "at");

-- CreateIndex
CREATE INDEX "Theme_networkId_idx" ON "Theme"("networkId");

-- CreateIndex
CREATE INDEX "Theme_mergedIntoId_idx" ON "Theme"("mergedIntoId");

-- AddForeignKey
ALTER TABLE "NetworkPartner" ADD CONSTRAINT "NetworkPartner_networkId_fkey" FOREIGN KEY ("networkId") REFERENCES "Network"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NetworkPartner" ADD CONSTRAINT "NetworkPartner_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Phase" ADD CONSTRAINT "Phase_networkId_fkey" FOREIGN KEY ("networkId") REFERENCES "Network"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlannedSession" ADD CONSTRAINT "PlannedSession_phaseId_fkey" FOREIGN KEY ("phaseId") REFERENCES "Phase"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlannedSession" ADD CONSTRAINT "PlannedSession_sectorId_fkey" FOREIGN KEY ("sectorId") REFERENCES "Sector"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlannedSession" ADD CONSTRAINT "PlannedSession_themeId_fkey" FOREIGN KEY ("themeId") REFERENCES "Theme"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlannedSession" ADD CONSTRAINT "PlannedSession_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NetworkGroup" ADD CONSTRAINT "NetworkGroup_networkId_fkey" FOREIGN KEY ("networkId") REFERENCES "Network"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NetworkGroupMember" ADD CONSTRAINT "NetworkGroupMember_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "NetworkGroup"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NetworkGroupMember" ADD CONSTRAINT "NetworkGroupMember_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NetworkGroupMember" ADD CONSTRAINT "NetworkGroupMember_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_networkId_fkey" FOREIGN KEY ("networkId") REFERENCES "Network"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_deskId_fkey" FOREIGN KEY ("deskId") REFERENCES "FocusGroup"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportVersion" ADD CONSTRAINT "ReportVersion_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportCitation" ADD CONSTRAINT "ReportCitation_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportCitation" ADD CONSTRAINT "ReportCitation_contributionId_fkey" FOREIGN KEY ("contributionId") REFERENCES "Contribution"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportImport" ADD CONSTRAINT "ReportImport_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportImport" ADD CONSTRAINT "ReportImport_networkId_fkey" FOREIGN KEY ("networkId") REFERENCES "Network"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportImport" ADD CONSTRAINT "ReportImport_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportInvitee" ADD CONSTRAINT "ReportInvitee_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportInvitee" ADD CONSTRAINT "ReportInvitee_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportComment" ADD CONSTRAINT "ReportComment_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportComment" ADD CONSTRAINT "ReportComment_inviteeId_fkey" FOREIGN KEY ("inviteeId") REFERENCES "ReportInvitee"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AttendanceFigure" ADD CONSTRAINT "AttendanceFigure_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Figure" ADD CONSTRAINT "Figure_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Conclusion" ADD CONSTRAINT "Conclusion_networkId_fkey" FOREIGN KEY ("networkId") REFERENCES "Network"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Conclusion" ADD CONSTRAINT "Conclusion_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Conclusion" ADD CONSTRAINT "Conclusion_sectorId_fkey" FOREIGN KEY ("sectorId") REFERENCES "Sector"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Conclusion" ADD CONSTRAINT "Conclusion_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "VerdictRound"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConclusionWording" ADD CONSTRAINT "ConclusionWording_conclusionId_fkey" FOREIGN KEY ("conclusionId") REFERENCES "Conclusion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConclusionDecision" ADD CONSTRAINT "ConclusionDecision_conclusionId_fkey" FOREIGN KEY ("conclusionId") REFERENCES "Conclusion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConclusionSource" ADD CONSTRAINT "ConclusionSource_conclusionId_fkey" FOREIGN KEY ("conclusionId") REFERENCES "Conclusion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConclusionSource" ADD CONSTRAINT "ConclusionSource_contributionId_fkey" FOREIGN KEY ("contributionId") REFERENCES "Contribution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VerdictRound" ADD CONSTRAINT "VerdictRound_networkId_fkey" FOREIGN KEY ("networkId") REFERENCES "Network"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Verdict" ADD CONSTRAINT "Verdict_conclusionId_fkey" FOREIGN KEY ("conclusionId") REFERENCES "Conclusion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Verdict" ADD CONSTRAINT "Verdict_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Verdict" ADD CONSTRAINT "Verdict_sectorId_fkey" FOREIGN KEY ("sectorId") REFERENCES "Sector"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VerdictReply" ADD CONSTRAINT "VerdictReply_conclusionId_fkey" FOREIGN KEY ("conclusionId") REFERENCES "Conclusion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VerdictReply" ADD CONSTRAINT "VerdictReply_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ThemeConclusion" ADD CONSTRAINT "ThemeConclusion_themeId_fkey" FOREIGN KEY ("themeId") REFERENCES "Theme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ThemeConclusion" ADD CONSTRAINT "ThemeConclusion_conclusionId_fkey" FOREIGN KEY ("conclusionId") REFERENCES "Conclusion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Theme" ADD CONSTRAINT "Theme_networkId_fkey" FOREIGN KEY ("networkId") REFERENCES "Network"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Theme" ADD CONSTRAINT "Theme_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Theme"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ThemeChange" ADD CONSTRAINT "ThemeChange_themeId_fkey" FOREIGN KEY ("themeId") REFERENCES "Theme"("id") ON DELETE CASCADE ON UPDATE CASCADE;


