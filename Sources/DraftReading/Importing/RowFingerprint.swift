import GoujiModel

/// What a row says of its lines, as numbers that compare fast: one for each column that tells what a
/// line is.
struct RowFingerprint {
  fileprivate struct Part {
    /// Number of the word or of the digits; nil where the row says nothing.
    var word: Int?
    /// Numbers of the beginnings of a code, 2080101 being a 208 and a 20801; empty for words.
    var beginnings: [Int] = []
  }

  fileprivate var parts: [Part]

  /// The row fits into whatever `group` says.
  func fits(_ group: RowFingerprint) -> Bool {
    for (own, wanted) in zip(parts, group.parts) {
      guard let word = wanted.word else { continue }
      guard own.word == word || own.beginnings.contains(word) else { return false }
    }
    return true
  }

  /// It says something that `group` does not.
  func isNarrower(than group: RowFingerprint) -> Bool {
    for (own, wanted) in zip(parts, group.parts) where own.word != nil && own.word != wanted.word {
      return true
    }
    return false
  }
}

/// Gives equal words equal numbers.
struct RowFingerprints {
  private let columns: [String]
  private let codes: Set<String> = [StandardColumn.functionCode, StandardColumn.economicCode]
  private var numbers: [String: Int] = [:]

  /// All columns of the ledger but amounts and remarks.
  init(shape: LedgerShape) {
    columns = shape.columns.filter(\.kind.identifies).map(\.name)
  }

  mutating func fingerprint(of row: ImportRow) -> RowFingerprint {
    RowFingerprint(
      parts: columns.map { column in
        guard let key = row.cells[column]?.key, !key.isEmpty else { return .init() }
        guard codes.contains(column) else { return .init(word: number(key)) }
        let beginnings = [3, 5].filter { $0 < key.utf8.count }.map {
          number(String(key.prefix($0)))
        }
        return .init(word: number(key), beginnings: beginnings)
      })
  }

  private mutating func number(_ word: String) -> Int {
    if let number = numbers[word] { return number }
    numbers[word] = numbers.count
    return numbers.count - 1
  }
}
