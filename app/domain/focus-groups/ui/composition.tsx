import { Icon } from "~/ui/icon";
import { Meter } from "~/ui/meter";
import { allowsType, colleaguesIn, mixOf } from "../rules";
import type { ShownGroup, ShownPerson } from "./shown";
import { listOf, typeWord } from "./words";

type Table = { group: ShownGroup; table: ShownPerson[] };

/** How the table is made up, beside the rule that it should meet. */
export function GroupComposition({ group, table }: Table) {
  const mix = mixOf(group, table);
  const over = table.length - group.capacity;
  return (
    <div className="stack stack--tight">
      <Meter
        value={table.length}
        max={group.capacity}
        tone={over > 0 ? "danger" : "accent"}
        text={`${table.length} van ${group.capacity} plaatsen bezet`}
        note={over > 0 ? `${over} te veel` : undefined}
      />
      {mix.types.length > 0 && (
        <ul className="type-counts" aria-label="Soorten organisaties">
          {mix.types.map(({ type, count }) => (
            <li key={type}>
              <span className="type-counts__count">{count}</span> {typeWord(type)}
            </li>
          ))}
        </ul>
      )}
      <ul className="rule-lines">
        {rulesOf({ group, table }).map(({ rule, fault }) => (
          <li key={rule} className={fault ? "rule-lines__fault" : undefined}>
            <Icon name={fault ? "warning" : "success"} />
            <span>
              <span className="visually-hidden">{fault ? "Niet in orde: " : "In orde: "}</span>
              {rule}
              {fault && <strong>{`: ${fault}`}</strong>}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Each part of the rule that this group has, and what is wrong with it now. */
function rulesOf({ group, table }: Table): { rule: string; fault: string | null }[] {
  const { allowedTypes, minTypes, maxPerOrganisation } = group;
  const rules: { rule: string; fault: string | null }[] = [];
  if (allowedTypes.length > 0) {
    const others = table.filter((person) => !allowsType(group, person.type)).length;
    const fault =
      others === 0
        ? null
        : others === 1
          ? "1 persoon hoort er niet bij"
          : `${others} mensen horen er niet bij`;
    rules.push({ rule: `Alleen ${listOf(allowedTypes.map(typeWord))}`, fault });
  }
  if (minTypes > 1) {
    const { missing } = mixOf(group, table);
    const fault = missing === 0 ? null : `nog ${missing} ${missing === 1 ? "soort" : "soorten"} te weinig`;
    rules.push({ rule: `Minstens ${minTypes} soorten organisaties`, fault });
  }
  if (maxPerOrganisation !== null) {
    const most = maxPerOrganisation;
    const tooMany = [...colleaguesIn(table)].filter(([, count]) => count > most);
    const names = tooMany.map(([id, count]) => `${count} van ${nameIn(table, id)}`);
    rules.push({
      rule: `Hoogstens ${most} van één organisatie`,
      fault: names.length > 0 ? listOf(names) : null,
    });
  }
  return rules;
}

const nameIn = (table: ShownPerson[], organisationId: string) =>
  table.find((person) => person.organisationId === organisationId)?.organisation ?? "";
