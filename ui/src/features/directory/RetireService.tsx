// Takes a service out of what is offered, once it is asked.
import { SaveDialog } from "../../components/SaveDialog";
import { useAnnounce } from "../../components/status";
import { useSave } from "../../components/useSave";
import type { LocalServiceLine } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { directoryText as words } from "../../text/directory";

export function RetireService({ service: { serviceId, revision, form }, onClose }: { service: LocalServiceLine; onClose: () => void }) {
  const save = useSave();
  const announce = useAnnounce();
  const retire = async () => {
    const saved = await save.run(() => attempt("retire_local_service", { serviceId, fromRevision: revision }));
    if (saved === null) return;
    announce(words.retired);
    onClose();
  };
  return (
    <SaveDialog
      title={words.retireTitle(form.name)}
      save={save}
      saveLabel={words.retireSave}
      cancelLabel={words.cancel}
      onSave={() => void retire()}
      onClose={onClose}
    >
      <p>{words.retireBody}</p>
    </SaveDialog>
  );
}
