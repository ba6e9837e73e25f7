/// Counts the rows of a panel or a list, for `{序}`.
package final class Ordinal {
  private var last = 0
  private let fixed: Int?

  package init() { fixed = nil }

  /// The next one is `ordinal`.
  init(from ordinal: Int) {
    last = ordinal - 1
    fixed = nil
  }

  /// The same number each time: that of the value which a section is printed for.
  package init(fixed: Int) { self.fixed = fixed }

  package func next() -> Int {
    last += 1
    return fixed ?? last
  }
}
