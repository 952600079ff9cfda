export type PersonLineProps = { name: string; title?: string; organisation?: string };

/** A person in one line: name, what they do, where. */
export function PersonLine({ name, title, organisation }: PersonLineProps) {
  const role = [title, organisation].filter(Boolean).join(", ");
  return (
    <span className="person">
      <span className="person__name">{name}</span>
      {role && <span className="person__role">{`, ${role}`}</span>}
    </span>
  );
}
