-- Counters may be lost in a crash; without a log, counting does not wait for the disk.
ALTER TABLE "RateLimit" SET UNLOGGED;

-- One of the two scopes of a grant is always empty, and empty must count as equal to empty.
DROP INDEX "RoleGrant_personId_role_networkId_eventId_key";
CREATE UNIQUE INDEX "RoleGrant_personId_role_networkId_eventId_key" ON "RoleGrant"("personId", "role", "networkId", "eventId") NULLS NOT DISTINCT;
