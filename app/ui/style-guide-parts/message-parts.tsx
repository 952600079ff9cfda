import { ButtonLink } from "../button";
import { EmptyState } from "../empty-state";
import { Notice } from "../notice";

export function MessageParts() {
  return (
    <section className="stack">
      <h2>Iets zeggen</h2>
      <div className="grid grid--two">
        <Notice title="Je plaats is zeker">
          <p>Je houdt je plaats tot de nieuwe zeker is.</p>
        </Notice>
        <Notice tone="success" title="Je bent ingeschreven">
          <p>We stuurden je ticket naar els@example.org.</p>
        </Notice>
        <Notice tone="warning" title="Er is een plaats voor je">
          <p>We houden ze vrij tot woensdag 4 november 2026 om 12.00 uur.</p>
        </Notice>
        <Notice tone="error">
          <p>Deze dag is net volzet. Je kunt je op de wachtlijst zetten.</p>
        </Notice>
      </div>
      <EmptyState title="Hier staat nog niets" actions={<ButtonLink to="/stijl">Wis de filters</ButtonLink>}>
        Probeer een andere sector of provincie, of wis de filters.
      </EmptyState>
    </section>
  );
}
