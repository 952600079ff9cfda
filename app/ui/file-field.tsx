import { describe, Field, type FieldProps } from "./field";

/** A file of the visitor's. Its form has `encType="multipart/form-data"`. */
export function FileField({ accept, ...field }: FieldProps & { accept?: string }) {
  return (
    <Field {...field}>
      <input {...describe(field)} type="file" className="input" accept={accept} />
    </Field>
  );
}
