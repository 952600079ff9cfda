-- Lists ask for what has not ended yet: few rows, however long the past grows.
CREATE INDEX "Occurrence_endsAt_idx" ON "Occurrence"("endsAt");
