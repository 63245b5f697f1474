// A question that must be answered before going on. Escape closes it, focus stays in and goes back.
import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";

import { appText } from "../text/app";
import { Button } from "./Button";

type Props = {
  title: string;
  onClose: () => void;
  children: ReactNode;
  /** What closing means, when it means more than closing. */
  closeLabel?: string;
  /** Buttons, the one that acts first. */
  footer?: ReactNode;
};

export function Dialog({ title, onClose, children, closeLabel = appText.close, footer }: Props) {
  return (
    <ModalOverlay className="veil" isOpen isDismissable={false} onOpenChange={(open) => !open && onClose()}>
      <Modal className="dialog">
        <AriaDialog className="dialog__inside">
          <div className="dialog__head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <Button kind="link" onPress={onClose} shortcut="Esc">
              {closeLabel}
            </Button>
          </div>
          <div className="dialog__body">{children}</div>
          {footer && <div className="dialog__foot">{footer}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
