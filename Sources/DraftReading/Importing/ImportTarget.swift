import GoujiModel
import SourceReading

/// What a column of an export gives to a line.
enum ImportTarget: Hashable {
  /// A column of the ledger that holds no amount.
  case column(String)
  /// The official name beside a code, which is compared with it.
  case nameOf(String)
  /// A code beside a name that says the same, such as that of a source; used for want of the name.
  case codeOf(String)
  /// A code of either classification; its first digit tells which.
  case code
  case codeName
  /// 类, 款 or 项 of a code, in columns of their own, counted from zero; `of` is the column of the
  /// ledger, empty where the digits tell.
  case codePart(Int, of: String)
  case amount(ImportAmount)
  /// A part (其中) of the amount beside it, such as what was carried over: a line of its own, by which
  /// the other is less.
  case included(ImportAmount)
  /// A sum over the amounts of the row, which is compared and not imported.
  case total(ImportAmount)
  /// Whether the row is to be read at all.
  case filter(RowFilter)
  /// 是 or 否: whether the amount was carried over from last year.
  case carryFlag
  /// Known, and of no use to the draft.
  case unused
}

/// An amount with what its column says of it: under 一般公共预算 stands what this source pays.
struct ImportAmount: Hashable {
  /// The amount column of the ledger.
  var measure: String
  /// Values by the column of the ledger; for a total also names of groups, such as 财政拨款.
  var values: [String: String] = [:]
}

/// A column with its header and what it was taken for.
package struct ImportColumn: Sendable {
  package var position: Int
  /// `D`, or `第 4 列` of a text file.
  package var name: String
  /// All levels, such as `资金来源/一般公共预算`; the key in 导入对照.yaml.
  package var header: String
  var levels: [String]
  var cell: SourceCell
  /// Nil where nothing is known of it.
  var target: ImportTarget?
  /// Others mean the same as well, so that the preparer has to choose.
  package var isAmbiguous = false
  /// Why an amount that was recognised is not used; empty otherwise.
  package var unusedBecause = ""
  /// What its header says of the unit, and what the preparer does.
  var ownUnit: ExportUnit?
  var settledUnit: ExportUnit?
  /// In what its money is counted; nil where it has none, or nobody knows.
  package var unit: ExportUnit?
  /// Position of the column that includes an included amount.
  var wholePosition: Int?
}

extension ImportColumn {
  /// As the table of matches and 导入对照.yaml say it; empty where nothing is known.
  package var meaning: String {
    switch target {
    case .column(let name): name
    case .nameOf(let name): name + "名称"
    case .codeOf(let name): name
    case .code: "科目"
    case .codeName: "科目名称"
    case .codePart(let level, let owner):
      (owner.isEmpty ? "科目" : owner) + ImportWords.codeLevels[level]
    case .amount(let amount), .included(let amount): amount.measure
    case .total: "合计"
    case .filter(let filter): filter.rawValue
    case .carryFlag: "是否结转"
    case .unused: "不用"
    case nil: ""
    }
  }

  /// Values that the header gives, such as 资金来源 一般公共预算, sorted by column.
  package var values: [(column: String, value: String)] {
    switch target {
    case .amount(let amount), .total(let amount), .included(let amount):
      amount.values.sorted { $0.key < $1.key }.map { (column: $0.key, value: $0.value) }
    default: []
    }
  }

  package var isAmount: Bool { if case .amount = target { true } else { false } }
  package var isIncluded: Bool { if case .included = target { true } else { false } }
}
