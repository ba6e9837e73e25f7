import GoujiModel

/// One amount column of the spending under a function code, in 分: line by line, and what it comes to as
/// a whole, by project and by economic code.
struct CodeSums {
  let lines: [Int]
  let byPart: [[String: Int]]

  /// Every amount column of a ledger of spending; `prefix` is a code or its beginning.
  static func columns(of spending: Ledger, under prefix: String) -> [CodeSums] {
    let shape = spending.shape
    guard let code = shape.index(of: StandardColumn.functionCode) else { return [] }
    let records = spending.records.filter { $0.values[code].text.startsWithBytes(of: prefix) }
    let parts = [
      nil, shape.index(of: StandardColumn.project), shape.index(of: StandardColumn.economicCode),
    ]
    return shape.columns.indices.filter { shape.columns[$0].kind.isAmount }.map { amount in
      CodeSums(
        lines: records.map { $0.values[amount].number },
        byPart: parts.map { part in
          records.reduce(into: [:]) { sums, record in
            sums[part.map { record.values[$0].text } ?? "", default: 0] +=
              record.values[amount].number
          }
        })
    }
  }
}
