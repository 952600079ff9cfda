import { AppLink } from "~/ui/app-link";
import { Notice } from "~/ui/notice";
import { Time } from "~/ui/time";
import type { NotePage } from "../../note/reading.server";
import { correctionPath, versionPath } from "./addresses";

type Props = { groupId: string; note: NotePage["note"]; organises: boolean };

/** Why nobody, or not everybody, can write in the note; nothing when it is open. */
export function NoteConditionNotice({ groupId, note, organises }: Props) {
  if (!note || note.condition === "open") return null;
  if (note.condition === "locked")
    return (
      <Notice title="De nota is vergrendeld">
        <p>Alleen wie de groep begeleidt, kan nu schrijven. Lezen kan altijd.</p>
      </Notice>
    );
  return (
    <Notice tone={note.condition === "correcting" ? "warning" : "info"} title="Deze nota is bevroren">
      <p>
        Sinds <Time at={note.frozenAt!} /> verandert ze niet meer.
      </p>
      {note.condition === "correcting" && (
        <p>
          De organisator corrigeert ze nu: {note.correction}.{" "}
          {organises && <AppLink to={`${correctionPath(groupId)}/afronding`}>Rond de correctie af</AppLink>}
        </p>
      )}
      {note.corrections.length > 0 && (
        <ul>
          {note.corrections.map(({ id, at, remark }) => (
            <li key={id}>
              Gecorrigeerd op <Time at={at} />: {remark}.{" "}
              <AppLink to={versionPath(groupId, id)}>
                Bekijk wat er veranderde<span className="visually-hidden"> bij {remark}</span>
              </AppLink>
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
