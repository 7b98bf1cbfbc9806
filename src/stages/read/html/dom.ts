import { onDemand } from '../../../text/on-demand.ts'

const linkedom = onDemand<typeof import('linkedom')>('linkedom')

/** What is used of the document tree: the part of the DOM that linkedom has. */
export interface DomNode {
  /** 1 element, 3 text, 8 comment. */
  readonly nodeType: number
  /** Upper case for elements. */
  readonly nodeName: string
  readonly textContent: string | null
  readonly parentNode: DomNode | null
  readonly firstChild: DomNode | null
  readonly nextSibling: DomNode | null
}

export interface DomElement extends DomNode {
  readonly id: string
  readonly className: string
  getAttribute(name: string): string | null
  closest(selector: string): DomElement | null
  contains(node: DomNode): boolean
  querySelector(selector: string): DomElement | null
  querySelectorAll(selector: string): Iterable<DomElement>
  remove(): void
}

export interface DomDocument extends DomElement {
  readonly body: DomElement
  readonly documentElement: DomElement
}

/** Parses a page; scripts in it are never run. Fragments are given the body that they lack. */
export function parsePage(html: string): DomDocument {
  const whole = /<body[\s>]/iu.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`
  return linkedom().parseHTML(whole).document as unknown as DomDocument
}

export function isElement(node: DomNode): node is DomElement {
  return node.nodeType === 1
}

export function isText(node: DomNode): boolean {
  return node.nodeType === 3
}

/**
 * Goes through a tree in document order without recursion, so that no nesting is too deep.
 *
 * `enter` says whether to go into an element; `leave` is called for those that were gone into.
 */
export function walk(
  root: DomNode,
  enter: (node: DomNode, depth: number) => boolean,
  leave: (node: DomNode) => void,
): void {
  let node: DomNode | null = root.firstChild
  let depth = 1
  while (node !== null) {
    const into = enter(node, depth) && isElement(node)
    if (into && node.firstChild !== null) {
      node = node.firstChild
      depth += 1
      continue
    }
    if (into) leave(node)
    while (node !== null && node.nextSibling === null) {
      node = node.parentNode === root ? null : node.parentNode
      depth -= 1
      if (node !== null) leave(node)
    }
    node = node?.nextSibling ?? null
  }
}
