// What every field has in common: the label, then the hint, then the message, then the field.
import type { ReactNode } from "react";
import { FieldError, Text } from "react-aria-components";

type MessageProps = { hint?: ReactNode; error?: string };

/** The hint and the message of a React Aria field, joined to it by its own ids. */
export function FieldMessages({ hint, error }: MessageProps) {
  return (
    <>
      {hint && (
        <Text slot="description" className="field__hint" elementType="div">
          {hint}
        </Text>
      )}
      {error && <FieldError className="field__error">{error}</FieldError>}
    </>
  );
}

/** The class of a field's box. */
export function fieldClass(error: string | undefined, extra = ""): string {
  return `field${error ? " field--wrong" : ""}${extra === "" ? "" : ` ${extra}`}`;
}
