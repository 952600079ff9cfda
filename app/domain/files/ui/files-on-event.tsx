import { Tag } from "~/ui/tag";
import { useContentLang, useLocale, useText } from "~/ui/text/text-provider";
import { filePath, kindLabel, sizeWords } from "../file";
import type { FileOnEvent } from "../visible.server";
import "./files.css";

/** What one can take home from an event: each with what it is and how large, so that nobody is surprised. */
export function FilesOnEvent({ files }: { files: FileOnEvent[] }) {
  const t = useText("files");
  const locale = useLocale();
  const lang = useContentLang();
  if (files.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="bestanden">
      <h2 id="bestanden">{t.title}</h2>
      <ul className="line-list">
        {files.map((file) => (
          <li key={file.id} id={`bestand-${file.id}`}>
            <div>
              <p className="file-title">
                <a href={filePath(file)}>
                  <span lang={lang}>{file.title}</span>
                  <span className="visually-hidden">
                    {" "}
                    ({kindLabel(file.mediaType, locale)}, {sizeWords(file.bytes, locale)})
                  </span>
                </a>
              </p>
              <p className="soft small" aria-hidden="true">
                {kindLabel(file.mediaType, locale)}, {sizeWords(file.bytes, locale)}
              </p>
            </div>
            {file.visibility !== "ALL" && <Tag>{t.seenBy[file.visibility]}</Tag>}
          </li>
        ))}
      </ul>
    </section>
  );
}
