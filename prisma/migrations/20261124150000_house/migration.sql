CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateEnum
CREATE TYPE "EventKind" AS ENUM ('REGIONALE_SESSIE', 'THEMATISCHE_SESSIE', 'SLOTEVENT', 'INSPIRATIEDAG', 'KICK_OFF', 'DENK_EN_DEELDAG', 'LANCEERSESSIE');

-- CreateEnum
CREATE TYPE "ItemKind" AS ENUM ('WELKOM', 'TOELICHTING', 'WORKSHOP', 'GETUIGENIS', 'PANEL', 'FOCUSGROEP', 'NETWERKMOMENT', 'PAUZE');

-- CreateEnum
CREATE TYPE "ParticipantType" AS ENUM ('LDE_ONDERNEMING', 'MAATWERKBEDRIJF', 'REGULIERE_ONDERNEMING', 'LOKAAL_BESTUUR', 'SECTORORGANISATIE', 'VAKBOND', 'WERKGEVERSORGANISATIE', 'ONDERSTEUNER', 'VLAAMSE_OVERHEID', 'ONDERWIJS', 'KOEPEL', 'ANDERE');

-- CreateEnum
CREATE TYPE "QuotaKind" AS ENUM ('AT_MOST', 'KEEP');

-- CreateEnum
CREATE TYPE "OrganisationKind" AS ENUM ('LDE_ONDERNEMING', 'MAATWERKBEDRIJF', 'REGULIERE_ONDERNEMING', 'LOKAAL_BESTUUR', 'SECTORORGANISATIE', 'VAKBOND', 'WERKGEVERSORGANISATIE', 'ONDERSTEUNER', 'VLAAMSE_OVERHEID', 'ONDERWIJS', 'KOEPEL', 'ANDERE');

-- CreateEnum
CREATE TYPE "Locale" AS ENUM ('nl', 'en');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('ADMINISTRATOR', 'ORGANISER', 'CHECK_IN', 'FACILITATOR', 'NOTE_TAKER', 'EXPERT', 'MEMBER');

-- CreateEnum
CREATE TYPE "RegistrationStatus" AS ENUM ('CONFIRMED', 'WAITLISTED', 'OFFERED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "PhotoConsent" AS ENUM ('YES', 'NO', 'ASK_ME');

-- CreateEnum
CREATE TYPE "WaitStatus" AS ENUM ('WAITING', 'OFFERED', 'ACCEPTED', 'PASSED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "Province" AS ENUM ('ANTWERPEN', 'BRUSSEL', 'LIMBURG', 'OOST_VLAANDEREN', 'VLAAMS_BRABANT', 'WEST_VLAANDEREN');

-- CreateTable
CREATE TABLE "Activity" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorId" UUID,
    "subjectId" UUID NOT NULL,
    "eventId" UUID,
    "occurrenceId" UUID,
    "data" JSONB NOT NULL DEFAULT '{}',
    "dispatchedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Activity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EventSeries" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "networkId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "EventSeries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SeriesFollower" (
    "id" UUID NOT NULL,
    "seriesId" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "emailKey" TEXT NOT NULL,
    "locale" "Locale" NOT NULL DEFAULT 'nl',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SeriesFollower_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Event" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "EventKind" NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "description" TEXT NOT NULL DEFAULT '',
    "audience" TEXT NOT NULL DEFAULT '',
    "seriesId" UUID,
    "edition" INTEGER,
    "networkId" UUID,
    "sectorId" TEXT,
    "severalDates" BOOLEAN NOT NULL DEFAULT false,
    "contactName" TEXT NOT NULL DEFAULT '',
    "contactEmail" TEXT NOT NULL DEFAULT '',
    "publishedAt" TIMESTAMPTZ(3),
    "publishedById" UUID,
    "cancelledAt" TIMESTAMPTZ(3),
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Venue" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "street" TEXT NOT NULL DEFAULT '',
    "postcode" TEXT NOT NULL DEFAULT '',
    "municipality" TEXT NOT NULL,
    "province" "Province" NOT NULL,
    "route" TEXT NOT NULL DEFAULT '',
    "accessibility" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Venue_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Occurrence" (
    "id" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "venueId" UUID,
    "onlineUrl" TEXT NOT NULL DEFAULT '',
    "capacity" INTEGER NOT NULL,
    "opensAt" TIMESTAMPTZ(3),
    "closesAt" TIMESTAMPTZ(3),
    "closedAt" TIMESTAMPTZ(3),
    "closedById" UUID,
    "cancelledAt" TIMESTAMPTZ(3),
    "offerHours" INTEGER NOT NULL DEFAULT 24,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "nextArrival" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Occurrence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OccurrenceQuota" (
    "id" UUID NOT NULL,
    "occurrenceId" UUID NOT NULL,
    "kind" "QuotaKind" NOT NULL,
    "types" "ParticipantType"[],
    "seats" INTEGER NOT NULL,
    "until" TIMESTAMPTZ(3),

    CONSTRAINT "OccurrenceQuota_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WantedParticipants" (
    "occurrenceId" UUID NOT NULL,
    "type" "ParticipantType" NOT NULL,
    "atLeast" INTEGER NOT NULL,

    CONSTRAINT "WantedParticipants_pkey" PRIMARY KEY ("occurrenceId","type")
);

-- CreateTable
CREATE TABLE "ChoiceRound" (
    "id" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "order" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "ChoiceRound_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProgrammeItem" (
    "id" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "occurrenceId" UUID,
    "roundId" UUID,
    "kind" "ItemKind" NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "startMinute" INTEGER NOT NULL,
    "endMinute" INTEGER NOT NULL,
    "room" TEXT NOT NULL DEFAULT '',
    "capacity" INTEGER,
    "order" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "ProgrammeItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ItemOverride" (
    "itemId" UUID NOT NULL,
    "occurrenceId" UUID NOT NULL,
    "dropped" BOOLEAN NOT NULL DEFAULT false,
    "room" TEXT,
    "capacity" INTEGER,
    "startMinute" INTEGER,
    "endMinute" INTEGER,

    CONSTRAINT "ItemOverride_pkey" PRIMARY KEY ("itemId","occurrenceId")
);

-- CreateTable
CREATE TABLE "Speaker" (
    "id" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "organisationId" UUID,
    "order" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Speaker_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FocusGroup" (
    "id" UUID NOT NULL,
    "occurrenceId" UUID NOT NULL,
    "itemId" UUID,
    "title" TEXT NOT NULL,
    "guidingQuestion" TEXT NOT NULL DEFAULT '',
    "room" TEXT NOT NULL DEFAULT '',
    "facilitator" TEXT NOT NULL DEFAULT '',
    "order" INTEGER NOT NULL DEFAULT 0,
    "capacity" INTEGER NOT NULL,
    "allowedTypes" "ParticipantType"[],
    "minTypes" INTEGER NOT NULL DEFAULT 1,
    "maxPerOrganisation" INTEGER,

    CONSTRAINT "FocusGroup_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FocusGroupMember" (
    "registrationId" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "pinned" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "FocusGroupMember_pkey" PRIMARY KEY ("registrationId")
);

-- CreateTable
CREATE TABLE "OutboxMail" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "letter" TEXT NOT NULL,
    "toEmail" TEXT NOT NULL,
    "toName" TEXT NOT NULL DEFAULT '',
    "locale" "Locale" NOT NULL DEFAULT 'nl',
    "data" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "handedOverAt" TIMESTAMPTZ(3),
    "acceptedAt" TIMESTAMPTZ(3),
    "failedAt" TIMESTAMPTZ(3),
    "lastError" TEXT,
    "subject" TEXT,
    "html" TEXT,
    "text" TEXT,

    CONSTRAINT "OutboxMail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Network" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "challenge" TEXT NOT NULL DEFAULT '',
    "approach" TEXT NOT NULL DEFAULT '',
    "fundingLine" TEXT NOT NULL DEFAULT '',
    "contactName" TEXT NOT NULL DEFAULT '',
    "contactEmail" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Network_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Organisation" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "kind" "OrganisationKind",
    "sectorId" TEXT,
    "province" "Province",
    "municipality" TEXT,
    "kbo" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "emailKey" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "jobTitle" TEXT,
    "organisationId" UUID,
    "locale" "Locale" NOT NULL DEFAULT 'nl',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LoginSession" (
    "idHash" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "device" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "LoginSession_pkey" PRIMARY KEY ("idHash")
);

-- CreateTable
CREATE TABLE "LoginRequest" (
    "id" UUID NOT NULL,
    "emailKey" TEXT NOT NULL,
    "personId" UUID,
    "codeHash" TEXT NOT NULL,
    "linkHash" TEXT NOT NULL,
    "browserHash" TEXT NOT NULL,
    "next" TEXT NOT NULL DEFAULT '/mijn',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "LoginRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RoleGrant" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "networkId" UUID,
    "eventId" UUID,
    "grantedById" UUID,
    "grantedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RoleGrant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Registration" (
    "id" UUID NOT NULL,
    "occurrenceId" UUID NOT NULL,
    "personId" UUID,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailKey" TEXT NOT NULL,
    "organisationId" UUID,
    "participantType" "ParticipantType" NOT NULL,
    "status" "RegistrationStatus" NOT NULL,
    "arrival" INTEGER NOT NULL,
    "queueRank" DOUBLE PRECISION NOT NULL,
    "offeredAt" TIMESTAMPTZ(3),
    "offerExpiresAt" TIMESTAMPTZ(3),
    "confirmedAt" TIMESTAMPTZ(3),
    "cancelledAt" TIMESTAMPTZ(3),
    "photoConsent" "PhotoConsent" NOT NULL DEFAULT 'NO',
    "locale" "Locale" NOT NULL DEFAULT 'nl',
    "formKey" TEXT NOT NULL,
    "partyId" UUID NOT NULL,
    "ticketCode" TEXT NOT NULL,
    "linkVersion" INTEGER NOT NULL DEFAULT 0,
    "replacesId" UUID,
    "walkIn" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "anonymisedAt" TIMESTAMPTZ(3),
    "weekReminderAt" TIMESTAMPTZ(3),
    "dayReminderAt" TIMESTAMPTZ(3),
    "thanksAt" TIMESTAMPTZ(3),

    CONSTRAINT "Registration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RegistrationNeeds" (
    "registrationId" UUID NOT NULL,
    "access" TEXT NOT NULL DEFAULT '',
    "diet" TEXT NOT NULL DEFAULT '',
    "consentAt" TIMESTAMPTZ(3) NOT NULL,
    "eraseAfter" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RegistrationNeeds_pkey" PRIMARY KEY ("registrationId")
);

-- CreateTable
CREATE TABLE "Choice" (
    "registrationId" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "firstItemId" UUID NOT NULL,
    "secondItemId" UUID,
    "seatItemId" UUID,

    CONSTRAINT "Choice_pkey" PRIMARY KEY ("registrationId","roundId")
);

-- CreateTable
CREATE TABLE "WorkshopWait" (
    "id" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "occurrenceId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "status" "WaitStatus" NOT NULL DEFAULT 'WAITING',
    "arrival" INTEGER NOT NULL,
    "queueRank" DOUBLE PRECISION NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "offeredAt" TIMESTAMPTZ(3),
    "offerExpiresAt" TIMESTAMPTZ(3),
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "WorkshopWait_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" UUID NOT NULL,
    "occurrenceId" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "emailKey" TEXT NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "organisation" TEXT NOT NULL DEFAULT '',
    "participantType" "ParticipantType",
    "locale" "Locale" NOT NULL DEFAULT 'nl',
    "invitedAt" TIMESTAMPTZ(3) NOT NULL,
    "invitedById" UUID,

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Scan" (
    "id" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "itemId" UUID,
    "arriving" BOOLEAN NOT NULL DEFAULT true,
    "scannedAt" TIMESTAMPTZ(3) NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "device" TEXT NOT NULL,
    "byPersonId" UUID,

    CONSTRAINT "Scan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Presence" (
    "id" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "itemId" UUID,
    "arrivedAt" TIMESTAMPTZ(3) NOT NULL,
    "leftAt" TIMESTAMPTZ(3),
    "device" TEXT NOT NULL,

    CONSTRAINT "Presence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Evaluation" (
    "registrationId" UUID NOT NULL,
    "score" INTEGER NOT NULL,
    "mostUseful" TEXT NOT NULL DEFAULT '',
    "improve" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Evaluation_pkey" PRIMARY KEY ("registrationId")
);

-- CreateTable
CREATE TABLE "Theme" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,

    CONSTRAINT "Theme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Sector" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,

    CONSTRAINT "Sector_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "_EventToTheme" (
    "A" UUID NOT NULL,
    "B" TEXT NOT NULL,

    CONSTRAINT "_EventToTheme_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "OrganiserMessage" (
    "id" UUID NOT NULL,
    "occurrenceId" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "registrationIds" UUID[],
    "sentById" UUID,
    "sentAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "OrganiserMessage_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Activity_subjectId_at_idx" ON "Activity"("subjectId", "at");

-- CreateIndex
CREATE INDEX "Activity_occurrenceId_at_idx" ON "Activity"("occurrenceId", "at");

-- CreateIndex
CREATE INDEX "Activity_eventId_at_idx" ON "Activity"("eventId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "EventSeries_slug_key" ON "EventSeries"("slug");

-- CreateIndex
CREATE INDEX "EventSeries_networkId_idx" ON "EventSeries"("networkId");

-- CreateIndex
CREATE UNIQUE INDEX "SeriesFollower_seriesId_emailKey_key" ON "SeriesFollower"("seriesId", "emailKey");

-- CreateIndex
CREATE UNIQUE INDEX "Event_slug_key" ON "Event"("slug");

-- CreateIndex
CREATE INDEX "Event_seriesId_idx" ON "Event"("seriesId");

-- CreateIndex
CREATE INDEX "Event_networkId_idx" ON "Event"("networkId");

-- CreateIndex
CREATE INDEX "Event_sectorId_idx" ON "Event"("sectorId");

-- CreateIndex
CREATE INDEX "Occurrence_eventId_idx" ON "Occurrence"("eventId");

-- CreateIndex
CREATE INDEX "Occurrence_startsAt_idx" ON "Occurrence"("startsAt");

-- CreateIndex
CREATE INDEX "Occurrence_venueId_idx" ON "Occurrence"("venueId");

-- CreateIndex
CREATE INDEX "OccurrenceQuota_occurrenceId_idx" ON "OccurrenceQuota"("occurrenceId");

-- CreateIndex
CREATE INDEX "ChoiceRound_eventId_idx" ON "ChoiceRound"("eventId");

-- CreateIndex
CREATE INDEX "ProgrammeItem_eventId_idx" ON "ProgrammeItem"("eventId");

-- CreateIndex
CREATE INDEX "ProgrammeItem_occurrenceId_idx" ON "ProgrammeItem"("occurrenceId");

-- CreateIndex
CREATE INDEX "ProgrammeItem_roundId_idx" ON "ProgrammeItem"("roundId");

-- CreateIndex
CREATE INDEX "ItemOverride_occurrenceId_idx" ON "ItemOverride"("occurrenceId");

-- CreateIndex
CREATE INDEX "Speaker_itemId_idx" ON "Speaker"("itemId");

-- CreateIndex
CREATE INDEX "Speaker_organisationId_idx" ON "Speaker"("organisationId");

-- CreateIndex
CREATE INDEX "FocusGroup_occurrenceId_idx" ON "FocusGroup"("occurrenceId");

-- CreateIndex
CREATE INDEX "FocusGroup_itemId_idx" ON "FocusGroup"("itemId");

-- CreateIndex
CREATE INDEX "FocusGroupMember_groupId_idx" ON "FocusGroupMember"("groupId");

-- CreateIndex
CREATE UNIQUE INDEX "OutboxMail_key_key" ON "OutboxMail"("key");

-- CreateIndex
CREATE INDEX "OutboxMail_dueAt_idx" ON "OutboxMail"("dueAt");

-- CreateIndex
CREATE INDEX "OutboxMail_createdAt_idx" ON "OutboxMail"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Network_slug_key" ON "Network"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Organisation_nameKey_key" ON "Organisation"("nameKey");

-- CreateIndex
CREATE INDEX "Organisation_sectorId_idx" ON "Organisation"("sectorId");

-- CreateIndex
CREATE INDEX "Organisation_nameKey_trgm_idx" ON "Organisation" USING GIN ("nameKey" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "Person_emailKey_key" ON "Person"("emailKey");

-- CreateIndex
CREATE INDEX "Person_organisationId_idx" ON "Person"("organisationId");

-- CreateIndex
CREATE INDEX "LoginSession_personId_idx" ON "LoginSession"("personId");

-- CreateIndex
CREATE INDEX "LoginSession_expiresAt_idx" ON "LoginSession"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "LoginRequest_linkHash_key" ON "LoginRequest"("linkHash");

-- CreateIndex
CREATE INDEX "LoginRequest_emailKey_createdAt_idx" ON "LoginRequest"("emailKey", "createdAt");

-- CreateIndex
CREATE INDEX "LoginRequest_expiresAt_idx" ON "LoginRequest"("expiresAt");

-- CreateIndex
CREATE INDEX "RoleGrant_networkId_idx" ON "RoleGrant"("networkId");

-- CreateIndex
CREATE INDEX "RoleGrant_eventId_idx" ON "RoleGrant"("eventId");

-- CreateIndex
CREATE UNIQUE INDEX "RoleGrant_personId_role_networkId_eventId_key" ON "RoleGrant"("personId", "role", "networkId", "eventId") NULLS NOT DISTINCT;

-- CreateIndex
CREATE UNIQUE INDEX "Registration_ticketCode_key" ON "Registration"("ticketCode");

-- CreateIndex
CREATE INDEX "Registration_occurrenceId_status_queueRank_idx" ON "Registration"("occurrenceId", "status", "queueRank");

-- CreateIndex
CREATE INDEX "Registration_status_offerExpiresAt_idx" ON "Registration"("status", "offerExpiresAt");

-- CreateIndex
CREATE INDEX "Registration_personId_idx" ON "Registration"("personId");

-- CreateIndex
CREATE INDEX "Registration_organisationId_idx" ON "Registration"("organisationId");

-- CreateIndex
CREATE INDEX "Registration_partyId_idx" ON "Registration"("partyId");

-- CreateIndex
CREATE INDEX "Registration_replacesId_idx" ON "Registration"("replacesId");

-- CreateIndex
CREATE INDEX "Registration_emailKey_idx" ON "Registration"("emailKey");

-- CreateIndex
CREATE UNIQUE INDEX "Registration_occurrenceId_arrival_key" ON "Registration"("occurrenceId", "arrival");

-- CreateIndex
CREATE UNIQUE INDEX "Registration_occurrenceId_formKey_emailKey_key" ON "Registration"("occurrenceId", "formKey", "emailKey");

-- CreateIndex
CREATE INDEX "RegistrationNeeds_eraseAfter_idx" ON "RegistrationNeeds"("eraseAfter");

-- CreateIndex
CREATE INDEX "Choice_roundId_idx" ON "Choice"("roundId");

-- CreateIndex
CREATE INDEX "Choice_firstItemId_idx" ON "Choice"("firstItemId");

-- CreateIndex
CREATE INDEX "Choice_secondItemId_idx" ON "Choice"("secondItemId");

-- CreateIndex
CREATE INDEX "Choice_seatItemId_idx" ON "Choice"("seatItemId");

-- CreateIndex
CREATE INDEX "WorkshopWait_occurrenceId_status_idx" ON "WorkshopWait"("occurrenceId", "status");

-- CreateIndex
CREATE INDEX "WorkshopWait_itemId_status_queueRank_idx" ON "WorkshopWait"("itemId", "status", "queueRank");

-- CreateIndex
CREATE INDEX "WorkshopWait_registrationId_idx" ON "WorkshopWait"("registrationId");

-- CreateIndex
CREATE INDEX "WorkshopWait_status_offerExpiresAt_idx" ON "WorkshopWait"("status", "offerExpiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_occurrenceId_emailKey_key" ON "Invitation"("occurrenceId", "emailKey");

-- CreateIndex
CREATE INDEX "Scan_registrationId_scannedAt_idx" ON "Scan"("registrationId", "scannedAt");

-- CreateIndex
CREATE INDEX "Scan_itemId_idx" ON "Scan"("itemId");

-- CreateIndex
CREATE INDEX "Presence_registrationId_idx" ON "Presence"("registrationId");

-- CreateIndex
CREATE INDEX "Presence_itemId_idx" ON "Presence"("itemId");

-- CreateIndex
CREATE INDEX "_EventToTheme_B_index" ON "_EventToTheme"("B");

-- CreateIndex
CREATE INDEX "OrganiserMessage_occurrenceId_idx" ON "OrganiserMessage"("occurrenceId");

-- AddForeignKey
ALTER TABLE "EventSeries" ADD CONSTRAINT "EventSeries_networkId_fkey" FOREIGN KEY ("networkId") REFERENCES "Network"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SeriesFollower" ADD CONSTRAINT "SeriesFollower_seriesId_fkey" FOREIGN KEY ("seriesId") REFERENCES "EventSeries"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_seriesId_fkey" FOREIGN KEY ("seriesId") REFERENCES "EventSeries"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_networkId_fkey" FOREIGN KEY ("networkId") REFERENCES "Network"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_sectorId_fkey" FOREIGN KEY ("sectorId") REFERENCES "Sector"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Occurrence" ADD CONSTRAINT "Occurrence_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Occurrence" ADD CONSTRAINT "Occurrence_venueId_fkey" FOREIGN KEY ("venueId") REFERENCES "Venue"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OccurrenceQuota" ADD CONSTRAINT "OccurrenceQuota_occurrenceId_fkey" FOREIGN KEY ("occurrenceId") REFERENCES "Occurrence"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WantedParticipants" ADD CONSTRAINT "WantedParticipants_occurrenceId_fkey" FOREIGN KEY ("occurrenceId") REFERENCES "Occurrence"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChoiceRound" ADD CONSTRAINT "ChoiceRound_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgrammeItem" ADD CONSTRAINT "ProgrammeItem_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgrammeItem" ADD CONSTRAINT "ProgrammeItem_occurrenceId_fkey" FOREIGN KEY ("occurrenceId") REFERENCES "Occurrence"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgrammeItem" ADD CONSTRAINT "ProgrammeItem_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "ChoiceRound"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ItemOverride" ADD CONSTRAINT "ItemOverride_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "ProgrammeItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ItemOverride" ADD CONSTRAINT "ItemOverride_occurrenceId_fkey" FOREIGN KEY ("occurrenceId") REFERENCES "Occurrence"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Speaker" ADD CONSTRAINT "Speaker_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "ProgrammeItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Speaker" ADD CONSTRAINT "Speaker_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FocusGroup" ADD CONSTRAINT "FocusGroup_occurrenceId_fkey" FOREIGN KEY ("occurrenceId") REFERENCES "Occurrence"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FocusGroup" ADD CONSTRAINT "FocusGroup_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "ProgrammeItem"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FocusGroupMember" ADD CONSTRAINT "FocusGroupMember_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "FocusGroup"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FocusGroupMember" ADD CONSTRAINT "FocusGroupMember_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Organisation" ADD CONSTRAINT "Organisation_sectorId_fkey" FOREIGN KEY ("sectorId") REFERENCES "Sector"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LoginSession" ADD CONSTRAINT "LoginSession_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleGrant" ADD CONSTRAINT "RoleGrant_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleGrant" ADD CONSTRAINT "RoleGrant_networkId_fkey" FOREIGN KEY ("networkId") REFERENCES "Network"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleGrant" ADD CONSTRAINT "RoleGrant_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_occurrenceId_fkey" FOREIGN KEY ("occurrenceId") REFERENCES "Occurrence"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegistrationNeeds" ADD CONSTRAINT "RegistrationNeeds_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Choice" ADD CONSTRAINT "Choice_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Choice" ADD CONSTRAINT "Choice_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "ChoiceRound"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Choice" ADD CONSTRAINT "Choice_firstItemId_fkey" FOREIGN KEY ("firstItemId") REFERENCES "ProgrammeItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Choice" ADD CONSTRAINT "Choice_secondItemId_fkey" FOREIGN KEY ("secondItemId") REFERENCES "ProgrammeItem"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Choice" ADD CONSTRAINT "Choice_seatItemId_fkey" FOREIGN KEY ("seatItemId") REFERENCES "ProgrammeItem"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkshopWait" ADD CONSTRAINT "WorkshopWait_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkshopWait" ADD CONSTRAINT "WorkshopWait_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "ProgrammeItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_occurrenceId_fkey" FOREIGN KEY ("occurrenceId") REFERENCES "Occurrence"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Scan" ADD CONSTRAINT "Scan_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Scan" ADD CONSTRAINT "Scan_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "ProgrammeItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Presence" ADD CONSTRAINT "Presence_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Presence" ADD CONSTRAINT "Presence_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "ProgrammeItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evaluation" ADD CONSTRAINT "Evaluation_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_EventToTheme" ADD CONSTRAINT "_EventToTheme_A_fkey" FOREIGN KEY ("A") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_EventToTheme" ADD CONSTRAINT "_EventToTheme_B_fkey" FOREIGN KEY ("B") REFERENCES "Theme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrganiserMessage" ADD CONSTRAINT "OrganiserMessage_occurrenceId_fkey" FOREIGN KEY ("occurrenceId") REFERENCES "Occurrence"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_replacesId_fkey" FOREIGN KEY ("replacesId") REFERENCES "Registration"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What follows Prisma's schema language cannot say. The database has the last word on these rules.

-- The dispatcher looks only at what a crash left behind.
CREATE INDEX "Activity_undispatched_idx" ON "Activity"("id") WHERE "dispatchedAt" IS NULL;
CREATE INDEX "OutboxMail_waiting_idx" ON "OutboxMail"("dueAt") WHERE "handedOverAt" IS NULL AND "failedAt" IS NULL;

-- One live registration per address and date.
CREATE UNIQUE INDEX "Registration_live_email_key" ON "Registration"("occurrenceId", "emailKey") WHERE "status" <> 'CANCELLED' AND "emailKey" <> '';
-- One live place in line per person and workshop.
CREATE UNIQUE INDEX "WorkshopWait_live_key" ON "WorkshopWait"("registrationId", "itemId") WHERE "status" IN ('WAITING', 'OFFERED');
-- A ticket counts once at the door and once at each item.
CREATE UNIQUE INDEX "Presence_once_key" ON "Presence"("registrationId", "itemId") NULLS NOT DISTINCT;

ALTER TABLE "Occurrence" ADD CONSTRAINT "Occurrence_capacity_check" CHECK ("capacity" >= 0);
ALTER TABLE "Occurrence" ADD CONSTRAINT "Occurrence_ends_after_start_check" CHECK ("endsAt" > "startsAt");
ALTER TABLE "OccurrenceQuota" ADD CONSTRAINT "OccurrenceQuota_seats_check" CHECK ("seats" >= 0);
ALTER TABLE "ProgrammeItem" ADD CONSTRAINT "ProgrammeItem_minutes_check" CHECK ("startMinute" >= 0 AND "endMinute" > "startMinute" AND "endMinute" <= 1440);
ALTER TABLE "ProgrammeItem" ADD CONSTRAINT "ProgrammeItem_capacity_check" CHECK ("capacity" IS NULL OR "capacity" >= 0);
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_offer_check" CHECK (("status" = 'OFFERED') = ("offerExpiresAt" IS NOT NULL));
ALTER TABLE "WorkshopWait" ADD CONSTRAINT "WorkshopWait_offer_check" CHECK (("status" = 'OFFERED') = ("offerExpiresAt" IS NOT NULL));
ALTER TABLE "Choice" ADD CONSTRAINT "Choice_two_different_check" CHECK ("secondItemId" IS NULL OR "secondItemId" <> "firstItemId");
ALTER TABLE "Evaluation" ADD CONSTRAINT "Evaluation_score_check" CHECK ("score" BETWEEN 1 AND 5);
ALTER TABLE "RoleGrant" ADD CONSTRAINT "RoleGrant_scope_check" CHECK (("role" = 'ADMINISTRATOR') = ("networkId" IS NULL AND "eventId" IS NULL));
