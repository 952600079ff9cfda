import { AppLink } from "~/ui/app-link";
import { Tags } from "~/ui/tag";
import { useContentLang } from "~/ui/text/text-provider";
import { isRequest, questionPath, type QuestionKindName, type QuestionStateName } from "../question";
import { KindTag, StateTag } from "./question-tags";

type Asked = {
  id: string;
  slug: string;
  kind: QuestionKindName;
  text: string;
  state: QuestionStateName;
};

/**
 * What was asked, on the page of something else: the words, and how far it is.
 * @param withKind says which of them are policy requests, where both stand together.
 */
export function AskedLines({ list, withKind }: { list: Asked[]; withKind?: boolean }) {
  const lang = useContentLang();
  return (
    <ul className="source-lines">
      {list.map(({ id, slug, kind, text, state }) => (
        <li key={id}>
          <p lang={lang}>
            <AppLink to={questionPath(slug)}>{text}</AppLink>
          </p>
          <Tags>
            {[
              withKind && isRequest(kind) && <KindTag key="kind" kind={kind} />,
              <StateTag key="state" state={state} />,
            ]}
          </Tags>
        </li>
      ))}
    </ul>
  );
}
