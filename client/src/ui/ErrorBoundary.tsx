import { Component, type ReactNode } from "react";
import { BrokenPage } from "./BrokenPage.tsx";

interface ErrorBoundaryProps {
  readonly children: ReactNode;
}

/** Stands between a fault in one page and a blank screen. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly fault: Fault | null }> {
  override state: { readonly fault: Fault | null } = { fault: null };

  static getDerivedStateFromError(error: unknown): { readonly fault: Fault } {
    return { fault: { error } };
  }

  override render(): ReactNode {
    const { fault } = this.state;
    return fault === null ? this.props.children : <BrokenPage error={fault.error} />;
  }
}

/** Wrapped, because anything can be thrown, null too. */
interface Fault {
  readonly error: unknown;
}
