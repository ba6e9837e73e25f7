import GoujiModel
import InputReading

/// 导入对照.yaml as it is first written, for the preparer to correct.
enum ImportMapText {
  static func text(_ reading: LinesReading, findings: [Finding]) -> String {
    var lines = [
      "# 导出表的列对应 支出.csv 的哪一列。由 gouji import lines 写成，可以改，下次导入照它读。",
      "# 写 支出.csv 的列名；不要的写 不用；合计列写 合计。写法见 Drafts/README.md“从一体化平台导入”。",
      "\(ImportMapKey.source): \(scalar(name(reading.source)))",
    ]
    if !reading.map.sheets.isEmpty {
      lines.append(
        "\(ImportMapKey.sheet): [\(reading.map.sheets.map(flow).joined(separator: ", "))]")
    }
    let parts = reading.lines.parts
    if let unit = reading.map.unit {
      lines.append("\(ImportMapKey.unit): \(unit.rawValue)")
    } else if findings.contains(where: { $0.code == .unknownImportUnit }) {
      lines.append("\(ImportMapKey.unit): \"?\"")
    }
    lines.append("\(ImportMapKey.columns):")
    var seen: Set<String> = []
    let places = findings.filter { $0.code == .ambiguousImport }.map(\.message)
    for column in parts.flatMap(\.columns) where seen.insert(column.header).inserted {
      let isOpen = places.contains { $0.contains("“\(column.header)”") }
      lines.append("  \(scalar(column.header)): \(isOpen ? "\"?\"" : value(column))")
    }
    let missing = findings.filter { $0.code == .missingImportColumn }
    if !missing.isEmpty {
      lines.append("# 每一行都一样的，写在这里，去掉前面的 # 号：")
      lines.append("# \(ImportMapKey.defaults):")
      for finding in missing {
        guard let cure = finding.cure.components(after: "在“缺省”里写 ") else { continue }
        lines.append("#   \(cure)")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func value(_ column: ImportColumn) -> String {
    if column.meaning.isEmpty { return "不用  # 没有认出" }
    guard !column.values.isEmpty else { return scalar(column.meaning) }
    let values = column.values.map { "\(flow($0.column)): \(flow($0.value))" }
    return "{金额列: \(flow(column.meaning)), \(values.joined(separator: ", "))}"
  }

  private static func scalar(_ text: String) -> String { YAMLText.scalar(text) }
  private static func flow(_ text: String) -> String { YAMLText.scalar(text, inFlow: true) }

  /// The last step of a path.
  private static func name(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}

extension String {
  /// What follows the first occurrence; nil where there is none.
  fileprivate func components(after words: String) -> String? {
    firstRange(of: words).map { String(self[$0.upperBound...]) }
  }
}
