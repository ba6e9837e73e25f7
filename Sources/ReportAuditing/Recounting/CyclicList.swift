/// A list searched from behind what was found last: the rows of a table ask for the same things in
/// the same order, so that the first one looked at is mostly the right one.
struct CyclicList<Element> {
  private var elements: [Element] = []
  private var next = 0

  mutating func first(where fits: (Element) -> Bool) -> Element? {
    for index in elements.indices[next...] + elements.indices[..<next] where fits(elements[index]) {
      next = index + 1
      return elements[index]
    }
    return nil
  }

  /// What comes up from now on, too.
  mutating func append(_ element: Element) {
    elements.append(element)
    next = 0
  }
}
