// A dialog that saves one thing: its fields, what is wrong, the button that saves and the one that does not.
import type { ReactNode } from "react";

import { Button } from "./Button";
import { Dialog } from "./Dialog";
import { SaveProblems } from "./SaveProblems";
import type { Save } from "./useSave";

type Props = {
  title: string;
  save: Save;
  saveLabel: string;
  cancelLabel: string;
  onSave: () => void;
  onClose: () => void;
  children: ReactNode;
};

export function SaveDialog({ title, save, saveLabel, cancelLabel, onSave, onClose, children }: Props) {
  return (
    <Dialog
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button kind="go" onPress={onSave} isDisabled={save.busy}>
            {saveLabel}
          </Button>
          <Button onPress={onClose}>{cancelLabel}</Button>
        </>
      }
    >
      <SaveProblems save={save} />
      {children}
    </Dialog>
  );
}
