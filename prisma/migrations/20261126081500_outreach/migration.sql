ALTER TABLE "Invitation"
  ADD COLUMN "remindedAt" TIMESTAMPTZ(3),
  ADD COLUMN "reminders" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "declinedAt" TIMESTAMPTZ(3),
  ADD COLUMN "registrationId" UUID;
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_registrationId_fkey"
  FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE SET NULL ON UPDATE CASCADE;
CREATE INDEX "Invitation_emailKey_idx" ON "Invitation"("emailKey");
CREATE INDEX "Invitation_registrationId_idx" ON "Invitation"("registrationId");

ALTER TABLE "OrganiserMessage" ADD COLUMN "audience" TEXT NOT NULL DEFAULT '', ADD COLUMN "formKey" TEXT;
UPDATE "OrganiserMessage" SET "formKey" = "id"::text;
ALTER TABLE "OrganiserMessage" ALTER COLUMN "formKey" SET NOT NULL;
DROP INDEX "OrganiserMessage_occurrenceId_idx";
CREATE UNIQUE INDEX "OrganiserMessage_occurrenceId_formKey_key" ON "OrganiserMessage"("occurrenceId", "formKey");

-- A calendar ignores a file whose SEQUENCE is not higher than that of the file it has. The number of a registration's
-- file is the sum of three: registration, date and event. Many statements change what the file says (some touch many
-- rows at once), so the numbers are raised here, where none can forget it.
ALTER TABLE "Registration" ADD COLUMN "calendarSequence" INTEGER NOT NULL DEFAULT 0;

CREATE FUNCTION "raise_registration_sequence"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  lost INTEGER := 0;
BEGIN
  IF NEW."occurrenceId" <> OLD."occurrenceId" THEN
    -- The date it goes to may have changed less often than the one it leaves.
    SELECT greatest(0, f."sequence" - t."sequence") INTO lost FROM "Occurrence" f, "Occurrence" t
      WHERE f."id" = OLD."occurrenceId" AND t."id" = NEW."occurrenceId";
  END IF;
  NEW."calendarSequence" := OLD."calendarSequence" + 1 + lost;
  RETURN NEW;
END $$;
CREATE TRIGGER "Registration_sequence" BEFORE UPDATE OF "status", "occurrenceId" ON "Registration" FOR EACH ROW
  WHEN (OLD."status" <> NEW."status" OR OLD."occurrenceId" <> NEW."occurrenceId")
  EXECUTE FUNCTION "raise_registration_sequence"();

CREATE FUNCTION "raise_sequence"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."sequence" <= OLD."sequence" THEN
    NEW."sequence" := OLD."sequence" + 1;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Occurrence_sequence" BEFORE UPDATE ON "Occurrence" FOR EACH ROW
  WHEN (NEW."sequence" < OLD."sequence" OR (OLD."startsAt", OLD."endsAt", OLD."venueId", OLD."cancelledAt")
    IS DISTINCT FROM (NEW."startsAt", NEW."endsAt", NEW."venueId", NEW."cancelledAt"))
  EXECUTE FUNCTION "raise_sequence"();
CREATE TRIGGER "Event_sequence" BEFORE UPDATE ON "Event" FOR EACH ROW
  WHEN (NEW."sequence" < OLD."sequence"
    OR (OLD."title", OLD."cancelledAt") IS DISTINCT FROM (NEW."title", NEW."cancelledAt"))
  EXECUTE FUNCTION "raise_sequence"();

CREATE FUNCTION "raise_sequence_at_venue"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Occurrence" SET "sequence" = "sequence" + 1 WHERE "venueId" = NEW."id";
  RETURN NULL;
END $$;
CREATE TRIGGER "Venue_sequence" AFTER UPDATE ON "Venue" FOR EACH ROW
  WHEN ((OLD."name", OLD."street", OLD."postcode", OLD."municipality")
    IS DISTINCT FROM (NEW."name", NEW."street", NEW."postcode", NEW."municipality"))
  EXECUTE FUNCTION "raise_sequence_at_venue"();
