import { provinceLabels } from "~/domain/vocabulary/province";
import { AppForm } from "~/ui/app-form";
import { SubmitButton } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { keyOf, type Finding } from "../../coverage";
import type { PlanMove } from "../../plan-form";
import type { PhaseWithPlan } from "../../queries.server";
import { findingWords, monthWords, nameOf, type Named } from "./plan-words";
import "../planning.css";

type ChangeProps = { phase: PhaseWithPlan; names: Named; path: string };

/** What was just done to the plan, what that made and what it solved; a move can be undone. */
export function ChangeNotice({ phase, names, path }: ChangeProps) {
  const { change, sessions } = phase;
  if (!change) return null;
  const session = sessions.find(({ id }) => id === change.sessionId);
  const { made, solved, before } = change;
  return (
    <Notice tone={made.length > 0 ? "warning" : "success"} title={TITLES[change.kind]} live>
      <div className="stack stack--tight">
        {change.kind === "moved" && session && before && (
          <p>
            {nameOf(session)}: {differences(before, session, names)}
          </p>
        )}
        <Changes title="Nieuw" findings={made} names={names} />
        <Changes title="Opgelost" findings={solved} names={names} />
        {made.length + solved.length === 0 && (
          <p>Er komt geen botsing of gat bij, en er verdwijnt er geen.</p>
        )}
        {change.kind === "moved" && session && before && (
          <AppForm action={`${path}/sessies/${session.id}/verplaatsing`}>
            <Place place={before} />
            <Place place={session} seen />
            <SubmitButton variant="secondary" small>
              Ongedaan maken
            </SubmitButton>
          </AppForm>
        )}
      </div>
    </Notice>
  );
}

const TITLES = {
  planned: "De sessie staat in de planning.",
  changed: "De sessie is gewijzigd.",
  moved: "De sessie is verplaatst.",
  removed: "De sessie is uit de planning gehaald.",
};

function Changes({ title, findings, names }: { title: string; findings: Finding[]; names: Named }) {
  if (findings.length === 0) return null;
  return (
    <div>
      <p>
        <strong>{title}:</strong>
      </p>
      <ul className="plan-change">
        {findings.map((finding) => (
          <li key={keyOf(finding)}>{findingWords(finding, names)}</li>
        ))}
      </ul>
    </div>
  );
}

/** "van januari 2027 naar maart 2027", of what differs. */
function differences(before: PlanMove, after: PlanMove, names: Named): string {
  const sector = (id: string | null) => (id === null ? "geen sector" : (names.sectors.get(id) ?? id));
  const province = (name: PlanMove["province"]) =>
    name === null ? "geen provincie" : provinceLabels.nl[name];
  const pairs = [
    [monthWords(before.month), monthWords(after.month)],
    [sector(before.sectorId), sector(after.sectorId)],
    [province(before.province), province(after.province)],
  ];
  const changed = pairs.filter(([was, is]) => was !== is).map(([was, is]) => `van ${was} naar ${is}`);
  return changed.length > 0 ? `${changed.join(", ")}.` : "staat waar ze stond.";
}

/** Where a session goes or, under names of their own, where it stood for who presses the button. */
export function Place({ place, seen }: { place: PlanMove; seen?: boolean }) {
  const name = (field: string) => (seen ? `seen-${field}` : field);
  return (
    <>
      <input type="hidden" name={name("month")} value={place.month} />
      <input type="hidden" name={name("sectorId")} value={place.sectorId ?? ""} />
      <input type="hidden" name={name("province")} value={place.province ?? ""} />
    </>
  );
}
