import { RadioGroup } from "~/ui/choice-group";
import { FileField } from "~/ui/file-field";
import type { FilledForm } from "~/ui/filled-form";
import { VISIBILITIES, visibilityLabels } from "../file";

const ACCEPT = ".pdf,.docx,.pptx,.odt,.odp,.png,.jpg,.jpeg,.webp";

/** The file itself. */
export function FileToBring({ form, label }: { form: FilledForm; label: string }) {
  return (
    <FileField
      name="file"
      label={label}
      hint="Pdf, Word (docx), PowerPoint (pptx), OpenDocument (odt, odp) of een foto (png, jpg, webp). Hoogstens 25 megabyte."
      accept={ACCEPT}
      error={form.errors.file}
    />
  );
}

/** Who may have it. */
export function VisibilityField({ form, inNetwork }: { form: FilledForm; inNetwork: boolean }) {
  const { name, defaultValue, error } = form.at("visibility");
  return (
    <RadioGroup
      name={name}
      label="Wie mag het zien?"
      defaultValue={defaultValue}
      error={error}
      options={VISIBILITIES.filter((one) => inNetwork || one !== "NETWORK").map((value) => ({
        value,
        ...visibilityLabels[value],
      }))}
    />
  );
}
