import DraftReading
import GoujiModel
import SourceReading

/// 导入对照.yaml as it is first written, for the preparer to correct: what was understood, `?` where he
/// has to decide, and as a remark what he may add.
struct ImportMapText {
  private let reading: LinesReading
  private var lines: [String] = []
  /// Stands where the preparer has to decide.
  private static let open = "\"\(ImportMapKey.open)\""

  static func text(_ reading: LinesReading) -> String {
    var text = ImportMapText(reading: reading)
    text.write()
    return text.lines.joined(separator: "\n") + "\n"
  }

  private init(reading: LinesReading) { self.reading = reading }

  private var parts: [ImportedSheet] { reading.lines.parts }

  private mutating func write() {
    lines = [
      "# 导出表的列对应 支出.csv 的哪一列。由 gouji import lines 写成，可以改，下次导入照它读。",
      "# 写 支出.csv 的列名；不要的写 不用；合计列写 合计。写法见 Drafts/README.md“从一体化平台导入”。",
      "\(ImportMapKey.source): \(Self.scalar(WorkingPath.name(of: reading.source)))",
    ]
    writeSheets()
    writeUnit()
    writeColumns()
    writeDefaults()
    writeWords()
  }

  private mutating func writeSheets() {
    let chosen = reading.map.sheets
    if !chosen.isEmpty {
      lines.append("\(ImportMapKey.sheet): [\(chosen.map(Self.flow).joined(separator: ", "))]")
    } else if parts.isEmpty {
      let names = reading.sheets.filter { !$0.isEmpty }.map(Self.flow).joined(separator: ", ")
      if reading.sheets.count > 1 { lines.append("# \(ImportMapKey.sheet): [\(names)]  # 留下要读的") }
      lines.append("# \(ImportMapKey.header): 3  # 列名在第几行")
    }
  }

  private mutating func writeUnit() {
    if let unit = reading.map.unit {
      lines.append("\(ImportMapKey.unit): \(unit.name)")
    } else if parts.contains(where: \.lacksUnit) {
      lines.append("\(ImportMapKey.unit): \(Self.open)")
    }
  }

  private mutating func writeColumns() {
    if parts.isEmpty { return }
    lines.append("\(ImportMapKey.columns):")
    var seen: Set<String> = []
    for column in parts.flatMap(\.columns) where seen.insert(column.header).inserted {
      let key = Self.scalar(column.header)
      if column.isAmbiguous {
        lines.append("  \(key): \(Self.open)")
      } else if column.meaning.isEmpty {
        // Left open, so that the next import still tells of its numbers.
        lines.append("  # \(key): 不用  # 没有认出")
      } else if !column.unusedBecause.isEmpty {
        lines.append("  # \(key): 不用  # \(column.unusedBecause)")
      } else {
        lines.append("  \(key): \(value(column))")
      }
    }
  }

  private mutating func writeDefaults() {
    var missing: [String] = []
    for column in parts.flatMap(\.missing) where !missing.contains(column.importDefault) {
      missing.append(column.importDefault)
    }
    let settled = reading.map.defaults
    if !settled.isEmpty {
      lines.append("\(ImportMapKey.defaults):")
      lines += settled.map { "  \(Self.scalar($0.column)): \(Self.scalar($0.value.value))" }
    }
    let assumed = parts.flatMap(\.assumed).filter { !$0.value.isEmpty }.map {
      "\($0.column): \($0.value)"
    }
    for entry in assumed where !missing.contains(entry) { missing.append(entry) }
    if missing.isEmpty || !settled.isEmpty { return }
    lines += ["# 每一行都一样的，写在这里，去掉前面的 # 号：", "# \(ImportMapKey.defaults):"]
    lines += missing.map { "#   \($0)" }
  }

  private mutating func writeWords() {
    let unknown = parts.flatMap(\.unknownWords)
    if unknown.isEmpty { return }
    lines += ["# 表里的叫法在 支出.csv 里是哪一个，写在冒号后面，去掉前面的 # 号：", "# \(ImportMapKey.values):"]
    for (column, words) in unknown {
      lines.append("#   \(column):")
      lines += words.map { "#     \(Self.scalar($0)): \(Self.open)" }
    }
  }

  private func value(_ column: ImportColumn) -> String {
    let isPart = column.isIncluded
    guard !column.values.isEmpty || isPart else { return Self.scalar(column.meaning) }
    let values = column.values.map { "\(Self.flow($0.column)): \(Self.flow($0.value))" }
    let key = isPart ? ImportMapKey.included : ImportMapKey.amount
    return "{\(key): \(Self.flow(column.meaning)), \(values.joined(separator: ", "))}"
  }

  private static func scalar(_ text: String) -> String { YAMLText.scalar(text) }
  private static func flow(_ text: String) -> String { YAMLText.scalar(text, inFlow: true) }
}
