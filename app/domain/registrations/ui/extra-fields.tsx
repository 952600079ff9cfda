import { CheckboxField } from "~/ui/checkbox-field";
import { RadioGroup } from "~/ui/choice-group";
import { Fold } from "~/ui/fold";
import { TextArea } from "~/ui/text-field";
import { useText } from "~/ui/text/text-provider";
import type { FieldsProps } from "./person-fields";

/** Access and diet: folded away, asked with the reason and how long we keep it. */
export function NeedsFields({ text, errors }: FieldsProps) {
  const { needs } = useText("registration");
  const open = Boolean(text("access") || text("diet") || errors.needsConsent);
  return (
    <Fold title={needs.title} open={open}>
      <p>{needs.why}</p>
      <p className="soft">{needs.keep(14)}</p>
      <TextArea
        name="access"
        label={needs.access}
        hint={needs.accessHint}
        optional
        rows={2}
        maxLength={600}
        defaultValue={text("access")}
        error={errors.access}
      />
      <TextArea
        name="diet"
        label={needs.diet}
        hint={needs.dietHint}
        optional
        rows={2}
        maxLength={600}
        defaultValue={text("diet")}
        error={errors.diet}
      />
      <CheckboxField
        name="needsConsent"
        label={needs.consent}
        defaultChecked={text("needsConsent") === "on"}
        error={errors.needsConsent}
      />
    </Fold>
  );
}

/** Photo consent. Nothing is chosen beforehand; who chooses nothing is not photographed recognisably. */
export function PhotoField({ text }: Pick<FieldsProps, "text">) {
  const { photo } = useText("registration");
  return (
    <Fold title={photo.title} open={text("photoConsent") !== undefined}>
      <p className="soft">
        {photo.why} {photo.keep(24)}
      </p>
      <RadioGroup
        name="photoConsent"
        label={photo.title}
        optional
        plain
        options={[
          { value: "YES", label: photo.yes },
          { value: "ASK_ME", label: photo.askMe },
          { value: "NO", label: photo.no },
        ]}
        defaultValue={text("photoConsent")}
      />
    </Fold>
  );
}
