import GoujiModel
import SourceReading

/// A row of an export, taken apart by the columns of the ledger.
struct ImportRow {
  enum Kind {
    case line, total
    /// Nothing to import: a heading, a remark, zero.
    case withoutAmount
    /// Who filled it in, when, on which page.
    case signature
    /// A line that is none of this draft; `exclusion` says why.
    case leftOut
    /// A finding says why it cannot be read.
    case faulty
  }

  var row: SourceRow
  /// By column of the ledger; filled cells only.
  var cells: [String: ImportCell] = [:]
  /// One for each amount column, then for each column of parts, then for each column of sums; nil
  /// where the cell is empty.
  var amounts: [Money?] = []
  /// 合计, 小计 and the like, as the row has it.
  var label: String?
  /// What a column says against reading it: `年度是 2023`.
  var exclusion: String?
  /// `exclusion` is the year of a caption above, and nothing of the row itself.
  var isUnderOtherYear = false
  var kind = Kind.line

  var hasAmount: Bool { amounts.contains { $0 != nil && $0 != .zero } }
}

struct ImportCell {
  /// As the ledger takes it.
  var text: String
  /// What rows are compared by: the digits of a code, the code of a unit.
  var key: String
  var source: SourceCell
}
