import GoujiModel

/// What it checks: no two rows of a file are the same in every cell.
///
/// Why: a row pasted twice is counted twice, and every total that contains it is too high.
///
/// Example: two lines 2080101, 30201, 公用经费, 一般公共预算, 5000 without a remark.
///
/// Source: the draft's own shape.
enum RepeatedRecords {
  static func findings(_ ledger: Ledger) -> [Finding] {
    var first: [Int: [Int]] = [:]
    var findings: [Finding] = []
    for (index, record) in ledger.records.enumerated() {
      let signature = signature(of: record)
      let same = first[signature]?.first { ledger.records[$0].values == record.values }
      if let same {
        findings.append(.repeated(in: ledger.name, ledger.records[same].place, at: record.place))
      } else {
        first[signature, default: []].append(index)
      }
    }
    return findings
  }

  /// Equal for equal records, and hardly ever for others, however alike: over all their bytes.
  private static func signature(of record: LedgerRecord) -> Int {
    record.values.reduce(0) { sum, value in
      switch value {
      case .empty: sum &* 31
      case .text(let text): text.utf8.reduce(sum &* 31) { ($0 ^ Int($1)) &* 0x100_0000_01B3 }
      case .amount(let money): sum &* 31 &+ money.fen
      case .count(let count): sum &* 31 &+ count
      case .quantity(let quantity): sum &* 31 &+ quantity.scaled
      }
    }
  }
}

extension Finding {
  fileprivate static func repeated(
    in ledger: String, _ earlier: Place, at place: Place
  ) -> Finding {
    Finding(
      .repeatedRecord, at: place, "\(ledger)这一行与第 \(earlier.line) 行完全相同，两行都计入了合计",
      label: "与第 \(earlier.line) 行相同", cure: "重复的删去一行；确是两笔的，合并成一行，或在“说明”里写明")
  }
}
