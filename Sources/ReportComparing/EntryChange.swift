import GoujiModel

/// One thing that the preparer entered otherwise: a line of a ledger, a key of the head, a section of
/// the prose.
package struct EntryChange: Sendable {
  package struct Field: Sendable {
    package let name: String
    /// As entered; empty where nothing stood there.
    package let old: String
    package let new: String
    /// New less old; nil where they are no numbers of one kind.
    package let difference: FigureValue?
  }

  /// 支出, 原因, 文字 …
  package let part: String
  /// What it is about: `2080101 行政运行 30201 办公费`.
  package let label: String
  /// Nil where the old draft has no such entry, or the new one.
  package let old: Place?
  package let new: Place?
  /// Of a new or deleted line its numbers, else what changed.
  package let fields: [Field]

  /// Nil where both drafts have it.
  package var revision: Revision? { old == nil ? .inserted : new == nil ? .deleted : nil }
}

extension FigureValue {
  /// Exact; nil where the kinds differ, and beyond what can be counted. Shares differ in points.
  package func minus(_ other: FigureValue) -> FigureValue? {
    func difference(_ a: Int, _ b: Int) -> Int? {
      let (result, overflow) = a.subtractingReportingOverflow(b)
      return overflow ? nil : result
    }
    switch (self, other) {
    case (.amount(let a), .amount(let b)):
      return difference(a.fen, b.fen).map { .amount(Money(fen: $0)) }
    case (.count(let a), .count(let b)): return difference(a, b).map { .count($0) }
    case (.quantity(let a), .quantity(let b)):
      return difference(a.scaled, b.scaled).map { .quantity(Quantity(scaled: $0)) }
    case (.share(let a), .share(let b)): return a.adding(-b).map { .share($0) }
    default: return nil
    }
  }
}
