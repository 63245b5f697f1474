// A screen that fails to draw says so in its place; the rest of the window goes on working.
import { Component, type ReactNode } from "react";

import { Button } from "../components/Button";
import { Notice } from "../components/Notice";
import { appText } from "../text/app";

type Props = {
  children: ReactNode;
  /** Leaves the broken screen. */
  onLeave?: () => void;
};

type State = { broken: boolean };

export class ErrorBoundary extends Component<Props, State> {
  override state: State = { broken: false };

  static getDerivedStateFromError(): State {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) {
      return this.props.children;
    }
    const leave = () => {
      this.setState({ broken: false });
      this.props.onLeave?.();
    };
    return (
      <div className="crashed" role="alert">
        <Notice kind="red">
          <h1>{appText.crashed}</h1>
          <p>{appText.crashedTodo}</p>
          <Button kind="alt" onPress={leave}>
            {appText.goToToday}
          </Button>
        </Notice>
      </div>
    );
  }
}
