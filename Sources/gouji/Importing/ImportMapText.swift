import DraftReading
import GoujiModel

/// 导入对照.yaml as it is first written, for the preparer to correct.
enum ImportMapText {
  /// Stands where the preparer has to decide.
  private static let open = "\"\(ImportMapKey.open)\""

  static func text(_ reading: LinesReading) -> String {
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
    } else if parts.contains(where: { $0.unit == nil }) {
      lines.append("\(ImportMapKey.unit): \(open)")
    }
    lines.append("\(ImportMapKey.columns):")
    var seen: Set<String> = []
    for column in parts.flatMap(\.columns) where seen.insert(column.header).inserted {
      lines.append("  \(scalar(column.header)): \(column.isAmbiguous ? open : value(column))")
    }
    var missing: [String] = []
    for column in parts.flatMap(\.missing) where !missing.contains(column.importDefault) {
      missing.append(column.importDefault)
    }
    if !missing.isEmpty {
      lines += ["# 每一行都一样的，写在这里，去掉前面的 # 号：", "# \(ImportMapKey.defaults):"]
      lines += missing.map { "#   \($0)" }
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
