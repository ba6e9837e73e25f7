import GoujiModel

/// Keeps a ledger within what can be shown and computed: cells that Excel can hold, sums that stay
/// far from an overflow, and no more errors than anybody will read.
struct LedgerBounds {
  /// What Excel holds in one cell, in UTF-16 units.
  static let cellLength = 32_767
  /// Errors after which the rest of a file is left unread.
  private static let errors = 1_000
  /// All lines of a column together may come to this many times what one line may.
  static let lines = 100

  private let shape: LedgerShape
  /// Sums of magnitudes by column, in the units of its values; nil where the limit is passed.
  private var sums: [Int?]
  private var errorCount = 0
  private var counted = 0

  init(_ shape: LedgerShape) {
    self.shape = shape
    sums = shape.columns.map { _ in 0 }
  }

  /// A finding for each column whose sum passes its limit with this record.
  mutating func add(_ record: LedgerRecord) -> [Finding] {
    var findings: [Finding] = []
    for column in sums.indices {
      guard let sum = sums[column], let (size, limit) = Self.size(of: record.values[column]) else {
        continue
      }
      sums[column] = sum + size
      if sum + size <= limit * Self.lines { continue }
      sums[column] = nil
      findings.append(.sumTooLarge(shape.columns[column].name, at: record.place(of: column)))
    }
    return findings
  }

  private static func size(of value: LedgerValue) -> (size: Int, limit: Int)? {
    switch value {
    case .empty, .text: nil
    case .amount(let money): (abs(money.fen), Money.limit.fen)
    case .count(let count): (abs(count), Quantity.limit.scaled / Quantity.one)
    case .quantity(let quantity): (abs(quantity.scaled), Quantity.limit.scaled)
    }
  }

  /// Whether the rest may be left unread; `findings` are all so far.
  mutating func isFull(_ findings: [Finding]) -> Bool {
    errorCount += findings[counted...].count { $0.severity == .error }
    counted = findings.count
    return errorCount >= Self.errors
  }
}

extension Finding {
  static func sumTooLarge(_ column: String, at place: Place) -> Finding {
    Finding(
      .tooLargeAmount, at: place, "“\(column)”从第一行加到这一行，超过了整列的上限（一行上限的 100 倍）",
      label: "加到这里超过上限", cure: "核对金额的单位，是不是把元当成了万元")
  }

  static func cellTooLong(_ count: Int, column: String, at place: Place) -> Finding {
    Finding(
      .cellTooLong, at: place,
      "“\(column)”这一格有 \(count) 个字，Excel 的一格最多 \(LedgerBounds.cellLength) 个",
      label: "太长", cure: "核对这一格：多半是引号没有配对，或粘贴了别的内容")
  }

  static func tooManyErrors(at place: Place, of ledger: String) -> Finding {
    Finding(
      .tooManyErrors, at: place, "\(ledger)的错误太多，从这一行起没有再看", label: "看到这里为止",
      cure: "先改好上面的；多半是列对错了，或粘贴了别的表")
  }
}
