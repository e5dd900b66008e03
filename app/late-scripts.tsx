import { Children, cloneElement, isValidElement, type ReactNode } from "react";
import { Scripts } from "react-router";

/**
 * React Router's scripts, with preloads that wait for what paints: the page is there without them,
 * and a browser would otherwise fetch them before the stylesheet and the font.
 */
export function LateScripts() {
  return withLowPriority(Scripts({}));
}

type Props = { rel?: string; fetchPriority?: "low"; children?: ReactNode };

function withLowPriority(node: ReactNode): ReactNode {
  return Children.map(node, (child) => {
    if (!isValidElement<Props>(child)) return child;
    const { rel, children } = child.props;
    if (rel === "modulepreload") return cloneElement(child, { fetchPriority: "low" });
    return children ? cloneElement(child, {}, withLowPriority(children)) : child;
  });
}
