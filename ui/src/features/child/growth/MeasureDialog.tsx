// Figures typed apart from a contact: what is far from what is expected is asked about once more before it is saved.
import type { ReactNode } from "react";

import { Button } from "../../../components/Button";
import { Dialog } from "../../../components/Dialog";
import { SaveProblems } from "../../../components/SaveProblems";
import type { useSave } from "../../../components/useSave";
import type { AskedAgain } from "../../../ipc/bindings";
import { growthText } from "../../../text/growth";
import { AskedAgainNote } from "./AskedAgainNote";

type Props = {
  title: string;
  saveLabel: string;
  save: ReturnType<typeof useSave>;
  /** What is asked about; nothing before the first try and after every change. */
  ask: AskedAgain[];
  onSave: (checked: boolean) => Promise<void>;
  onClose: () => void;
  children: ReactNode;
};

export function MeasureDialog({ title, saveLabel, save, ask, onSave, onClose, children }: Props) {
  const { form } = growthText;
  const isAsked = ask.length > 0;
  return (
    <Dialog
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button kind="go" onPress={() => void onSave(isAsked)} isDisabled={save.busy}>
            {isAsked ? form.isRight : saveLabel}
          </Button>
          <Button onPress={onClose}>{form.cancel}</Button>
        </>
      }
    >
      <form
        className="growth-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void onSave(isAsked);
        }}
      >
        <SaveProblems save={save} />
        {isAsked && <AskedAgainNote ask={ask} />}
        {children}
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}
