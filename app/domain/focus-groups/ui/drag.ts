import { useSubmit } from "@remix-run/react";
import { useState, type DragEvent } from "react";

/** The kind of thing that is dragged: a person of this board, by id. Nothing else can be dropped on a group. */
export const PERSON_DATA = "application/x-netwerf-person";

/** Lets a person be dropped here: the same form as the select and its button, sent by hand. */
export function useDrop(path: string, groupId: string) {
  const submit = useSubmit();
  const [over, setOver] = useState(false);
  const carries = (event: DragEvent) => event.dataTransfer.types.includes(PERSON_DATA);
  return {
    over,
    onDragOver(event: DragEvent) {
      if (!carries(event)) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop(event: DragEvent) {
      setOver(false);
      const personId = event.dataTransfer.getData(PERSON_DATA);
      if (!personId) return;
      event.preventDefault();
      submit({ personId, groupId }, { method: "post", action: `${path}/plaatsen` });
    },
  };
}
