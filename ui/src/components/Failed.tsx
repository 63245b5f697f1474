// An error is never an empty list: what happened, what to do, and a way to try again.
import type { Failure } from "../ipc/bindings";
import { errorText } from "../ipc/errorText";
import { appText } from "../text/app";
import { Button } from "./Button";
import { Icon } from "./Icon";
import { Notice } from "./Notice";

type Props = { failure: Failure; onRetry?: () => void };

export function Failed({ failure, onRetry }: Props) {
  const { what, todo } = errorText(failure);
  return (
    <div role="alert">
      <Notice kind="red">
        <p className="failed__what">
          <Icon name="refused" />
          {what}
        </p>
        <p>{todo}</p>
        {onRetry && (
          <p className="failed__retry">
            <Button kind="quiet" onPress={onRetry}>
              {appText.tryAgain}
            </Button>
          </p>
        )}
      </Notice>
    </div>
  );
}
