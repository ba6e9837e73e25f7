import GoujiModel
import SourceReading

/// A row of an export, taken apart by the columns of the ledger.
struct ImportRow {
  enum Kind {
    case line, total
    /// Nothing to import: a heading, a signature, a remark, zero.
    case withoutAmount
    /// A finding says why it cannot be read.
    case faulty
  }

  var row: SourceRow
  /// By column of the ledger; filled cells only.
  var cells: [String: ImportCell] = [:]
  /// One for each amount column and then for each column of sums; nil where the cell is empty.
  var amounts: [Money?] = []
  /// 合计, 小计 and the like, as the row has it.
  var label: String?
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
