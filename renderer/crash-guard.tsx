import { Component, type ReactNode } from 'react';
import { Trouble } from './kiosk/trouble.tsx';

type Props = { readonly children: ReactNode; readonly onReset: () => void };
type State = { readonly fault: Error | null };

/** Long enough to read the calm screen, short enough for the next break. */
const BACK_AFTER_MS = 10_000;

/**
 * A screen that throws is replaced by a calm one, and after a moment by the idle board: nobody has to restart the kiosk.
 * A class, because React offers this to classes only.
 */
export class CrashGuard extends Component<Props, State> {
  override state: State = { fault: null };
  #timer: ReturnType<typeof setTimeout> | undefined;

  static getDerivedStateFromError(fault: unknown): State {
    return { fault: fault instanceof Error ? fault : new Error(String(fault)) };
  }

  override componentDidCatch() {
    this.#timer = setTimeout(this.#startOver, BACK_AFTER_MS);
  }

  override componentWillUnmount() {
    clearTimeout(this.#timer);
  }

  #startOver = () => {
    clearTimeout(this.#timer);
    this.props.onReset();
    this.setState({ fault: null });
  };

  override render() {
    return this.state.fault ? <Trouble error={null} onRetry={this.#startOver} /> : this.props.children;
  }
}
