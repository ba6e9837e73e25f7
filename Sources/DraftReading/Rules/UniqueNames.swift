import GoujiModel
import SourceReading

/// What it checks: a project stands once in its unit; a unit's code, a local code and a function with
/// its use stand once.
///
/// Why: lines refer to them by name, and could mean either.
///
/// Example: two rows 创业培训 of the same unit in 项目.csv.
///
/// Source: the draft's own shape.
enum UniqueNames {
  /// Records with the same values in the columns `by`.
  static func findings(_ ledger: Ledger, by columns: [String], named name: String) -> [Finding] {
    let indexes = columns.compactMap { ledger.shape.index(of: $0) }
    guard let shown = ledger.shape.index(of: name) else { return [] }
    var first: NameTable<Place> = [:]
    return ledger.records.compactMap { record in
      guard !record.values[shown].text.isEmpty else { return nil }
      let key = indexes.map { record.values[$0].text }.joined(separator: "\u{1F}")
      if let earlier = first[key] {
        return .twice(
          record.values[shown].text, of: ledger.name, earlier, at: record.place(of: shown))
      }
      first[key] = record.place
      return nil
    }
  }
}

extension Finding {
  fileprivate static func twice(
    _ name: String, of ledger: String, _ earlier: Place, at place: Place
  ) -> Finding {
    let file = earlier.file === place.file ? "" : " \(earlier.file.path) "
    return Finding(
      .sameNameTwice, at: place,
      "\(ledger)“\(shortened(name))”写了两次，第一次在\(file)第 \(earlier.line) 行",
      label: "第二次出现", cure: "删去一行；确是两个的，改成不同的名称或代码")
  }
}
