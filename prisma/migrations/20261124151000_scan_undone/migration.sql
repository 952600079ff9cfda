-- A reading that was taken back stays as a row: sending it again must not bring it back to life.
ALTER TABLE "Scan" ADD COLUMN "undoneAt" TIMESTAMPTZ(3);
