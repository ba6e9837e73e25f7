import GoujiModel
import SourceReading

/// What it checks: the edition of the draft's year is there, and has the names of its codes.
///
/// Why: names change from year to year; those of another year are printed without a word otherwise.
///
/// Example: a draft of 2031, when the program has nothing later than 2025.
///
/// Source: 政府收支分类科目, which the ministry issues for each year.
struct EditionKnown {
  let names: Classification
  let year: Located<Int>

  func findings(_ ledgers: [String: Ledger]) -> [Finding] {
    let extent = names.extent(of: year.value)
    if case .none = extent { return [.noEdition(year, names)] }
    guard case .part = extent else { return [] }
    let codes = uncertain(ledgers)
    return codes.isEmpty ? [] : [.partOfEdition(year, codes, names)]
  }

  /// Of those that the draft uses, with what stands above them, sorted.
  private func uncertain(_ ledgers: [String: Ledger]) -> [ClassificationEntry] {
    var seen: Set<String> = []
    for ledger in ledgers.values {
      for (column, definition) in ledger.shape.columns.enumerated()
      where definition.kind.classification != nil {
        for record in ledger.records { seen.insert(record.values[column].text) }
      }
    }
    for code in seen { for length in [3, 5] { seen.insert(String(code.prefix(length))) } }
    return seen.sorted().compactMap { code in
      if names.localNames[code] == nil,
        case .current(let entry, isCertain: false) = names.standing(code)
      {
        return entry
      }
      return nil
    }
  }
}

extension Finding {
  private static func edition(
    _ year: Located<Int>, _ message: String, _ names: Classification
  ) -> Finding {
    Finding(
      .editionUnknown, at: year.place, message, label: "科目按 \(names.edition.date) 的",
      basis: "财政部每年印发的《政府收支分类科目》",
      cure:
        "先看“年度”有没有填错；没有错的，对照当年的科目，名称不同的写入 本地科目.csv；或在模板旁加上当年的科目（\(EditionFile.shelf)/\(String(year.value))-01-01，见 Templates/README.md）"
    )
  }

  fileprivate static func noEdition(_ year: Located<Int>, _ names: Classification) -> Finding {
    edition(
      year,
      "没有 \(String(year.value)) 年的政府收支分类科目，代码和名称按 \(names.edition.date) 的（\(names.edition.title)）",
      names)
  }

  fileprivate static func partOfEdition(
    _ year: Located<Int>, _ codes: [ClassificationEntry], _ names: Classification
  ) -> Finding {
    let first = codes.prefix(3).map { "\($0.code) \($0.name)" }.joined(separator: "、")
    return edition(
      year,
      "\(String(year.value)) 年的政府收支分类科目没有收全：本草案有 \(codes.count) 个科目的名称取自相近年份（\(first)\(codes.count > 3 ? "等" : "")）",
      names)
  }
}
