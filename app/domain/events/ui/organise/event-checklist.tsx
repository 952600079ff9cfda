import { AppLink } from "~/ui/app-link";
import { Icon } from "~/ui/icon";
import { CHECKS } from "../../checklist";
import { eventPath } from "../organise-bars";
import { checkWords } from "./check-words";
import type { ShownEvent } from "./organised-list";

/** What a visitor will look for: there or not, with the way to where it is filled in. */
export function Checklist({ event, onlyEmpty }: { event: ShownEvent; onlyEmpty?: boolean }) {
  const names = CHECKS.filter((name) => !onlyEmpty || event.empty.includes(name));
  return (
    <ul className="checklist">
      {names.map((name) => (
        <Check key={name} event={event} name={name} />
      ))}
    </ul>
  );
}

function Check({ event, name }: { event: ShownEvent; name: (typeof CHECKS)[number] }) {
  const { done, empty, page } = checkWords[name];
  if (!event.empty.includes(name))
    return (
      <li className="checklist__done">
        <Icon name="success" />
        <span>{done}</span>
      </li>
    );
  return (
    <li className="checklist__empty">
      <Icon name="warning" />
      <span>
        {empty}{" "}
        {page && (
          <AppLink to={`${eventPath(event.id)}/${page}`}>
            Vul aan<span className="visually-hidden">: {checkWords[name].part}</span>
          </AppLink>
        )}
      </span>
    </li>
  );
}
