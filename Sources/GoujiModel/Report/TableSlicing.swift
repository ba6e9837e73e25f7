/// How a document divides a table that is too wide for its page (分幅): the first columns on every
/// slice, the others a run to each. Sheets show the table whole.
package struct TableSlicing: Sendable {
  package enum Mode: String, CaseIterable, Sendable {
    /// Where its type would be too small to read, or its words would stand one below the other.
    case automatic = "自动"
    case never = "不分"
  }

  package var mode: Mode
  /// Columns repeated on every slice; nil for the leading columns of labels.
  package var keptColumns: Int?
  /// Columns with which the template begins a slice; where it names any, nothing is automatic.
  package var starts: [Int]
  /// Behind the title from the second slice on.
  package var continuation: String

  package init(
    mode: Mode = .automatic, keptColumns: Int? = nil, starts: [Int] = [],
    continuation: String = "（续表）"
  ) {
    self.mode = mode
    self.keptColumns = keptColumns
    self.starts = starts
    self.continuation = continuation
  }
}
