import GoujiModel
import SourceReading

/// What can be wrong with an export, in the words of those who made it.
extension Finding {
  static func badMap(_ problem: String, at place: Place, cure: String = "") -> Finding {
    Finding(.badImportMap, at: place, problem, cure: cure)
  }

  static func noImportHeader(_ sheets: [ImportSheet], shape: LedgerShape) -> Finding {
    let file = sheets.first?.file ?? SourceFile(path: "", text: "")
    let names = sheets.map(\.name).filter { !$0.isEmpty }
    let looked = names.isEmpty ? "" : "（看了工作表\(named(names))）"
    return Finding(
      .noImportHeader, at: Place(file: file, line: 1, column: 1),
      "找不到标题行：没有一行既写了金额、又写了单位、科目、项目或资金来源\(looked)",
      cure: "核对文件；标题的叫法特别的，在 \(ImportMap.fileName) 里写“标题行: 行号”和“列”")
  }

  static func severalSheets(_ sheets: [ImportSheet]) -> Finding {
    Finding(
      .ambiguousImport, at: Place(file: sheets[0].file, line: 1, column: 1),
      "有 \(sheets.count) 张工作表都像支出明细：\(named(sheets.map(\.name)))",
      cure: "在 \(ImportMap.fileName) 里写“工作表: 名称”（要几张都读，写成列表），或加 --sheet 名称")
  }

  /// The first of them: a workbook may have thousands.
  private static func named(_ sheets: [String]) -> String {
    let first = sheets.prefix(20).map { "“\($0)”" }.joined(separator: "、")
    return sheets.count > 20 ? "\(first)等 \(sheets.count) 张" : first
  }

  static func unknownSheet(_ name: String, among names: [String], path: String) -> Finding {
    let near = Suggestion.nearest(to: name, among: names)
    return Finding(
      .badImportMap, at: Place(file: SourceFile(path: path, text: ""), line: 1, column: 1),
      "没有工作表“\(name)”", cure: "这个文件有：\(named(near.isEmpty ? names : near))")
  }

  static func ambiguousColumns(
    _ meaning: String, _ columns: [ImportColumn], in file: SourceFile
  ) -> Finding {
    let list = columns.map { "\($0.name) “\($0.header)”" }.joined(separator: "、")
    let values = columns[0].values.map { "\($0.column): \($0.value)" }.joined(separator: ", ")
    // Two amounts of one source may both be money: to drop one is the second thought.
    let both =
      values.isEmpty
      ? "" : "是分开的几笔的，每一列都写明，如 \(columns[0].header): {\(values)}；是同一笔的几种数的，"
    return Finding(
      .ambiguousImport, at: columns[0].cell.place(in: file),
      "有 \(columns.count) 列都像“\(meaning)”：\(list)",
      cure: "在 \(ImportMap.fileName) 的“列”里\(both)留一列对应“\(meaning)”，其余写 不用")
  }

  static func missingImportColumn(
    _ column: LedgerColumn, unknown: [ImportColumn], at place: Place
  ) -> Finding {
    let list = unknown.map { "“\($0.header)”" }.joined(separator: "、")
    let byColumn = unknown.isEmpty ? "" : "把对应的列写进 \(ImportMap.fileName) 的“列”（没有认出的列：\(list)）；或"
    if column.kind.isAmount {
      return Finding(
        .missingImportColumn, at: place, "导出表里没有认出“\(column.name)”",
        cure: "在 \(ImportMap.fileName) 的“列”里写明哪一列是金额"
          + (unknown.isEmpty ? "" : "（没有认出的列：\(list)）"))
    }
    return Finding(
      .missingImportColumn, at: place, "导出表里没有认出“\(column.name)”",
      cure: byColumn + "都是同一个的，在“\(ImportMapKey.defaults)”里写 \(column.importDefault)")
  }

  static func unknownAmounts(
    _ column: ImportColumn, sum: Money, unit: ExportUnit, in file: SourceFile
  ) -> Finding {
    let total = "（明细行相加 \(unit.text(sum))）"
    let problem =
      column.unusedBecause.isEmpty
      ? "有数\(total)，没有认出，没有导入" : "也是金额\(total)，没有导入：\(column.unusedBecause)"
    return Finding(
      .unknownImportAmounts, at: column.cell.place(in: file), "“\(column.header)”一列\(problem)",
      cure: "是要导入的金额，在 \(ImportMap.fileName) 的“列”里写 \(column.header): {资金来源: 一般公共预算} 这样的；不要的写 不用")
  }

  static func unknownWords(
    _ column: ImportColumn, _ word: String, _ name: String, _ standard: String, in file: SourceFile
  ) -> Finding {
    Finding(
      .unknownImportWords, at: column.cell.place(in: file),
      "“\(column.header)”一列没有认出，里面写着“\(shortened(word))”，每一笔的“\(name)”都作了“\(standard)”",
      cure: "它说的是\(name)的，在 \(ImportMap.fileName) 的“列”里写 \(column.header): \(name)；不是的写 不用")
  }

  static func partWithoutWhole(_ column: ImportColumn, in file: SourceFile) -> Finding {
    Finding(
      .importPartUnclear, at: column.cell.place(in: file),
      "“\(column.header)”是其中数，却没有认出它是哪一列金额里的",
      cure: "在 \(ImportMap.fileName) 的“列”里写明那一列金额；不要这一列的写 不用")
  }

  /// 其中 is more than what it is a part of.
  static func partBeyondWhole(
    _ part: ImportColumn, _ money: Money, _ whole: ImportColumn, _ all: Money, at place: Place
  ) -> Finding {
    let (partUnit, wholeUnit) = (part.unit ?? .yuan, whole.unit ?? .yuan)
    return Finding(
      .importPartUnclear, at: place, "“\(part.header)”比“\(whole.header)”还多",
      label:
        "其中 \(partUnit.text(money)) \(partUnit.name)，全数 \(wholeUnit.text(all)) \(wholeUnit.name)",
      cure: "核对这一行；不是其中数的，在 \(ImportMap.fileName) 的“列”里写 \(part.header): {资金年度: 上年结转}")
  }

  /// Words of a column that nobody knows, each once.
  static func unknownImportWord(
    _ word: String, of column: LedgerColumn, units: [DraftUnit], lines: [Int], at place: Place
  ) -> Finding {
    let choices: [String] =
      if case .choice(let list) = column.kind { list.choices } else {
        units.map { "\($0.code) \($0.name)" }
      }
    let known = choices.prefix(12).joined(separator: "、") + (choices.count > 12 ? " 等" : "")
    let near = Suggestion.nearest(to: word, among: choices)
    let example = (near.first ?? choices.first).map { $0.split(separator: " ")[0] } ?? ""
    var isGroup = false
    if case .choice(let list) = column.kind { isGroup = list.groups[word] != nil }
    let byEconomicCode =
      isGroup && column.name == StandardColumn.spendingKind
      ? "里写“\(ImportMapKey.basic): 是”，或在它" : ""
    return Finding(
      column.kind.isUnit ? .unknownUnit : .unknownChoice, at: place,
      "“\(column.name)”里的“\(shortened(word))”\(isGroup ? "是几项的统称" : "不认得")\(ImportLines.also(lines))",
      label: "指的是哪一个",
      cure:
        "在 \(ImportMap.fileName) \(byEconomicCode)的“值”里写 \(column.name): {\(word): \(example)} 这样的。"
        + "可写：\(known)")
  }

  static func allOfOtherYear(_ years: [Int], _ year: Int, at place: Place) -> Finding {
    Finding(
      .importOtherYear, at: place,
      "导出表是\(years.map { " \($0) " }.joined(separator: "、"))年度的，草案是 \(year) 年的，一行也没有读",
      cure: "导出本年的；草案的“年度”写错的，改草案")
  }

  static func otherTitleYear(_ typed: Int, _ year: Int, at place: Place) -> Finding {
    Finding(
      .importTitleYear, at: place, "表名写的是 \(typed) 年，草案是 \(year) 年的", label: "\(typed) 年",
      cure: "拿错了的，换成本年的表；只是表名没有改的，可以不管")
  }

  static func rowsLeftOut(
    _ reason: String, sum: Money, unit: ExportUnit, lines: [Int], at place: Place
  ) -> Finding {
    Finding(
      .importRowsLeftOut, at: place,
      "有 \(lines.count) 行\(reason)，没有读（第 \(ImportLines.list(lines)) 行，共 \(unit.text(sum)) \(unit.name)）",
      cure: "核对这几行是不是不要；要的，在导出表里改正，或在 \(ImportMap.fileName) 的“列”里把这一列写成 不用")
  }

  /// Read, because a total of the export is of them as well.
  static func otherYearCounted(_ reason: String, count: Int, at place: Place) -> Finding {
    Finding(
      .importRowsLeftOut, at: place, "有 \(count) 行\(reason)，导出表的合计包括它们，照样读入",
      cure: "是上年结转的，把“资金年度”改为“上年结转”；不是本年预算的，从导出表里删去")
  }

  static func noAmountUnit(at place: Place) -> Finding {
    Finding(
      .unknownImportUnit, at: place, "表里没有写金额单位是元还是万元",
      cure: "在 \(ImportMap.fileName) 里写“金额单位: 元”或“金额单位: 万元”，或加 --unit 元")
  }

  /// A row of totals that differs from its lines.
  static func wrongTotal(
    _ name: String, typed: Money, derived: Money, unit: ExportUnit, isRounding: Bool,
    also: String, at place: Place
  ) -> Finding {
    let difference = typed - derived
    let words = difference > .zero ? "多" : "少"
    let amount = unit.text(Money(fen: abs(difference.fen)))
    let label =
      "表中 \(unit.text(typed))，明细之和 \(unit.text(derived))，\(words) \(amount) \(unit.name)"
    if isRounding {
      return Finding(
        .importTotalRounded, at: place, "\(name)与明细之和差在末位\(also)", label: label,
        cure: "多半是四舍五入造成的，合计行不写入草案；要分毫不差，请按元导出")
    }
    return Finding(
      .importTotalDiffers, at: place, "\(name)与明细之和不符\(also)", label: label,
      cure: "核对是否漏了行、筛选掉了行或改过数；合计行确实不要的，删去后再导入")
  }

  static func incompleteRow(
    _ missing: [String], typed: Money, derived: Money, unit: ExportUnit, at place: Place
  ) -> Finding {
    Finding(
      .importRowUnclear, at: place,
      "这一行没有\(missing.joined(separator: "、"))：像小计，又与下属各行之和不符",
      label:
        "这一行 \(unit.text(typed))，下属各行之和 \(unit.text(derived)) \(unit.name)",
      cure: "是明细的，补上\(missing.joined(separator: "、"))；是小计的，核对金额，或删去这一行")
  }

  static func prefixWithoutLines(_ code: String, at place: Place) -> Finding {
    Finding(
      .importRowUnclear, at: place, "\(code) 是类、款一级的科目，表里没有它的明细",
      label: "只有上一级的数", cure: "导出到项一级（功能科目七位、经济科目五位）")
  }
}

extension LedgerColumn {
  /// `资金来源: 一般公共预算`: an example of what the preparer may write for all lines.
  package var importDefault: String {
    if case .choice(let list) = kind { "\(name): \(list.choices[0])" } else { "\(name): ……" }
  }
}
