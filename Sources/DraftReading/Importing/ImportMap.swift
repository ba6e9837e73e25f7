import GoujiModel
import SourceReading

/// `导入对照.yaml`: what the preparer has settled about an export, kept for next year.
package struct ImportMap: Sendable {
  package static let fileName = "导入对照.yaml"

  /// Sheets to read; empty where the program may find it.
  package var sheets: [String] = []
  /// Lines of the header, counted as the sheet does; nil where the program may find it.
  package var headerLines: ClosedRange<Int>?
  package var unit: ExportUnit?
  /// What a column gives and in what it counts, by its header.
  var columns: [(header: Located<String>, target: ImportTarget, unit: ExportUnit?)] = []
  /// Values of columns that the export does not have.
  package var defaults: [(column: String, value: Located<String>)] = []
  /// By column of the ledger: what a word of the export means.
  var values: [String: [String: String]] = [:]
  /// Columns whose empty cells repeat the one above.
  var fillsDown: [String] = []
  /// The economic class tells 人员经费 from 公用经费 where the export says 基本支出 only.
  var splitsBasicSpending = false

  package init() {}

  /// With what was settled later: what that says of a column or of the whole holds.
  package func settled(by later: ImportMap) -> ImportMap {
    var map = self
    if !later.sheets.isEmpty { map.sheets = later.sheets }
    map.headerLines = later.headerLines ?? headerLines
    map.unit = later.unit ?? unit
    let headers = Set(later.columns.map(\.header.value.headerKey))
    map.columns.removeAll { headers.contains($0.header.value.headerKey) }
    map.columns += later.columns
    let columns = Set(later.defaults.map(\.column))
    map.defaults.removeAll { columns.contains($0.column) }
    map.defaults += later.defaults
    for (column, words) in later.values { map.values[column, default: [:]].merge(words) { $1 } }
    return map
  }

  /// What can be written behind a column of the export, besides 不用.
  package static func uses(of shape: LedgerShape) -> [String] {
    let names = shape.columns.map(\.name)
    let codes = [StandardColumn.functionCode, StandardColumn.economicCode].filter(names.contains)
    return names + codes.map { $0 + "名称" } + ["科目", "科目名称", "合计", "是否结转"]
      + RowFilter.allCases.map(\.rawValue)
  }

  /// All findings of the file; what could be read is taken.
  package static func read(_ file: SourceFile, shape: LedgerShape) -> Outcome<ImportMap> {
    let root = YAMLNode.parse(file)
    guard let node = root.value else { return Outcome(ImportMap(), root.findings) }
    var reader = ImportMapReader(shape: shape)
    reader.read(node)
    return Outcome(reader.map, root.findings + reader.findings)
  }
}

/// Keys of the file.
package enum ImportMapKey {
  package static let source = "来源"
  package static let sheet = "工作表"
  package static let header = "标题行"
  package static let unit = "金额单位"
  package static let columns = "列"
  package static let defaults = "缺省"
  package static let values = "值"
  package static let fillsDown = "向下填充"
  package static let basic = "基本支出按经济科目"
  static let all = [source, sheet, header, unit, columns, defaults, values, fillsDown, basic]
  /// Stands where the preparer has to decide.
  package static let open = "?"
  package static let amount = "金额列"
  /// The amount column of the ledger in which this one's amounts are counted already.
  package static let included = "含在"
}

private struct ImportMapReader {
  let shape: LedgerShape
  var map = ImportMap()
  var findings: [Finding] = []

  init(shape: LedgerShape) { self.shape = shape }

  mutating func read(_ root: YAMLNode) {
    guard let entries = root.entries else {
      findings.append(.badMap("整个文件应是“键: 值”", at: root.place))
      return
    }
    for entry in entries { read(entry) }
  }

  private mutating func read(_ entry: YAMLEntry) {
    let value = entry.value
    switch entry.key.value {
    case ImportMapKey.source: break
    case ImportMapKey.sheet: map.sheets = texts(value)
    case ImportMapKey.header: headerLines(value)
    case ImportMapKey.unit:
      map.unit = unit(value)
    case ImportMapKey.columns:
      for column in value.entries ?? [] { add(column) }
    case ImportMapKey.defaults:
      for column in value.entries ?? [] {
        guard knows(column.key), let text = column.value.text else { continue }
        map.defaults.append((column.key.value, Located(text, at: column.value.place)))
      }
    case ImportMapKey.values:
      for column in value.entries ?? [] where knows(column.key) {
        for word in column.value.entries ?? [] where word.value.text != ImportMapKey.open {
          map.values[column.key.value, default: [:]][word.key.value.headerKey] = word.value.text
        }
      }
    case ImportMapKey.fillsDown: map.fillsDown = texts(value)
    case ImportMapKey.basic: map.splitsBasicSpending = value.text == "是"
    default:
      let near = Suggestion.nearest(to: entry.key.value, among: ImportMapKey.all)
      findings.append(
        .badMap(
          "没有“\(entry.key.value)”这个键", at: entry.key.place,
          cure: near.isEmpty
            ? "可用的键：\(ImportMapKey.all.joined(separator: "、"))" : "改为\(quotedList(near))"))
    }
  }

  private func texts(_ node: YAMLNode) -> [String] {
    (node.elements ?? [node]).compactMap(\.text).filter { !$0.isEmpty }
  }

  private mutating func headerLines(_ node: YAMLNode) {
    let ends = (node.text ?? "").split { "-–—".contains($0) }.compactMap {
      Int(Blanks.trimming(String($0)))
    }
    guard let first = ends.first, let last = ends.last, first > 0, last >= first else {
      if !node.isOmitted {
        findings.append(.badMap("“标题行”写行号，如 3 或 3-4", at: node.place))
      }
      return
    }
    map.headerLines = first...last
  }

  private mutating func knows(_ key: Located<String>) -> Bool {
    if shape.index(of: key.value) != nil { return true }
    findings.append(
      .badMap(
        "\(shape.name).csv 没有“\(key.value)”这一列", at: key.place,
        cure: "可用的列：\(shape.columns.map(\.name).joined(separator: "、"))"))
    return false
  }

  /// Nil, with a finding, of what is no unit; silently where the preparer has not decided yet.
  private mutating func unit(_ value: YAMLNode) -> ExportUnit? {
    let unit = value.text.flatMap { ExportUnit(Blanks.trimming($0)) }
    if unit == nil, !value.isOmitted, value.text != ImportMapKey.open {
      findings.append(.badMap("“金额单位”写 元、千元、万元 等", at: value.place))
    }
    return unit
  }

  private mutating func add(_ entry: YAMLEntry) {
    if let values = entry.value.entries {
      addAmount(entry.key, values)
      return
    }
    let text = Blanks.trimming(entry.value.text ?? "")
    if let target = target(text) {
      map.columns.append((entry.key, target, nil))
    } else if text == ImportMapKey.open || text.isEmpty {
      findings.append(
        .badMap(
          "“\(entry.key.value)”对应哪一列还没有写", at: entry.value.place,
          cure: "写 支出.csv 的列名；不要这一列的写 不用"))
    } else {
      _ = knows(Located(text, at: entry.value.place))
    }
  }

  /// `本级财力: {金额列: 年初预算数, 资金来源: 一般公共预算, 金额单位: 万元}`
  private mutating func addAmount(_ header: Located<String>, _ values: [YAMLEntry]) {
    var amount = ImportAmount(measure: shape.mainAmount ?? "")
    var (isTotal, isIncluded) = (false, false)
    var unit: ExportUnit?
    for value in values {
      let text = value.value.text ?? ""
      switch value.key.value {
      case ImportMapKey.amount, ImportMapKey.included:
        if value.key.value == ImportMapKey.included { isIncluded = true }
        if text == "合计" {
          isTotal = true
        } else if knowsAmount(Located(text, at: value.value.place)) {
          amount.measure = text
        }
      case ImportMapKey.unit: unit = self.unit(value.value)
      default:
        guard knows(value.key) else { continue }
        amount.values[value.key.value] = self.value(
          text, of: value.key.value, at: value.value.place)
      }
    }
    let target: ImportTarget =
      isTotal ? .total(amount) : isIncluded ? .included(amount) : .amount(amount)
    map.columns.append((header, target, unit))
  }

  /// As the ledger writes it; a group, such as 财政拨款, where the column is a sum.
  private mutating func value(_ text: String, of column: String, at place: Place) -> String {
    guard let list = shape.choices(of: column), list.groups[text] == nil else { return text }
    if let choice = ImportChoice.find(text, in: list) { return choice }
    findings.append(.unknownChoice(text, of: list, column: column, at: place))
    return text
  }

  private mutating func knowsAmount(_ name: Located<String>) -> Bool {
    if shape.column(name.value)?.kind.isAmount == true { return true }
    let names = shape.columns.filter(\.kind.isAmount).map(\.name).joined(separator: "、")
    findings.append(
      .badMap(
        "“\(name.value)”不是 \(shape.name).csv 的金额列", at: name.place, cure: "可写：\(names)"))
    return false
  }

  private func target(_ text: String) -> ImportTarget? {
    if let column = shape.columns.first(where: { $0.name == text }) {
      return column.kind.isAmount ? .amount(ImportAmount(measure: text)) : .column(text)
    }
    if text.hasSuffix("名称"), shape.index(of: String(text.dropLast(2))) != nil {
      return .nameOf(String(text.dropLast(2)))
    }
    for (level, word) in ImportWords.codeLevels.enumerated() {
      if text == "科目" + word { return .codePart(level, of: "") }
      for column in [StandardColumn.functionCode, StandardColumn.economicCode]
      where text == column + word && shape.index(of: column) != nil {
        return .codePart(level, of: column)
      }
    }
    return switch text {
    case "不用": .unused
    case "科目": .code
    case "科目名称": .codeName
    case "合计": .total(ImportAmount(measure: shape.mainAmount ?? ""))
    case "是否结转": .carryFlag
    default: RowFilter(rawValue: text).map(ImportTarget.filter)
    }
  }
}
