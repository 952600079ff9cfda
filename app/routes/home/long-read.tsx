import type { Section } from "~/ui/text/about";

/** The sections of a long read, in a measure that reads well. */
export function LongRead({ sections }: { sections: readonly Section[] }) {
  return (
    <>
      {sections.map(({ title, text, list }) => (
        <section className="prose" key={title}>
          <h2>{title}</h2>
          {text.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          {list.length > 0 && (
            <ul>
              {list.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </>
  );
}
