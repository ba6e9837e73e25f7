import GoujiModel
import SourceReading

/// What it checks: a spending line has a function code and an economic code, unless it only says
/// where money goes at the end of the year; a line of 项目支出 names its project; at least one of its
/// amounts is given. A file of spending has at least one line.
///
/// Why: a line without them would be missing from the tables by function, by economic class or by
/// project, while it counts in the totals.
///
/// Example: `…,,30201,公用经费,…` without 功能科目.
///
/// Source: 预算法实施条例 第6条 (功能分类公开到项, 经济分类公开到款, 项目支出).
enum SpendingLineParts {
  static func findings(_ spending: Ledger, in file: SourceFile) -> [Finding] {
    let shape = spending.shape
    if spending.records.isEmpty { return [.noLines(in: file)] }
    let absent = shape.columns.indices.filter { column in
      spending.records.allSatisfy { $0.start(of: column) == 0 }
    }
    var reported: Set<String> = []
    guard let kind = shape.index(of: StandardColumn.spendingKind),
      case .choice(let kinds) = shape.columns[kind].kind
    else { return [] }
    let endOfYear = kinds.groups["年末去向"] ?? []
    let standard = Set(ChoiceList.spendingKinds.choices)
    return spending.records.flatMap { record -> [Finding] in
      let spendingKind = record.values[kind].text
      var needed: [String] = []
      if !endOfYear.contains(spendingKind) { needed.append(StandardColumn.functionCode) }
      // A kind of the template's own, such as a reserve, may not yet say what it is spent on.
      let isAdded = kinds.choices.contains(spendingKind) && !standard.contains(spendingKind)
      if !endOfYear.contains(spendingKind), !isAdded {
        needed.append(StandardColumn.economicCode)
      }
      if spendingKind == "项目支出" { needed.append(StandardColumn.project) }
      return noAmount(record, shape)
        + needed.compactMap { name in
          guard let column = shape.index(of: name), record.values[column] == .empty else {
            return nil
          }
          if absent.contains(column) {
            // Said once, not for every line.
            return reported.insert(name).inserted ? .noColumn(name, spendingKind, in: file) : nil
          }
          return .missing(name, spendingKind, at: record.place(of: column))
        }
    }
  }

  /// Of a final account's three amounts any two may be left out; a column that must be filled has
  /// been reported by itself.
  private static func noAmount(_ record: LedgerRecord, _ shape: LedgerShape) -> [Finding] {
    guard let main = shape.mainIndex, !shape.columns[main].required else { return [] }
    let amounts = shape.columns.indices.filter {
      if case .amount = shape.columns[$0].kind { true } else { false }
    }
    guard amounts.allSatisfy({ record.values[$0] == .empty }) else { return [] }
    return [.noAmount(amounts.map { shape.columns[$0].name }, at: record.place(of: main))]
  }
}

extension Finding {
  fileprivate static func noAmount(_ columns: [String], at place: Place) -> Finding {
    Finding(
      .missingValue, at: place, "这一行的\(quotedList(columns))都没有填", label: "没有金额",
      cure: "至少填其中一个；这笔没有发生的，删去这一行")
  }

  fileprivate static func noLines(in file: SourceFile) -> Finding {
    Finding(
      .missingValue, at: Place(file: file, line: 1, column: 1), "只有表头，没有一行支出",
      cure: "从第二行起每行写一笔支出")
  }

  fileprivate static func noColumn(
    _ column: String, _ kind: String, in file: SourceFile
  ) -> Finding {
    Finding(
      .missingColumn, at: Place(file: file, line: 1, column: 1),
      "缺少“\(column)”一列，而\(named(kind))支出必须填写", basis: "预算法实施条例第六条",
      cure: "补上“\(column)”一列")
  }

  fileprivate static func missing(_ column: String, _ kind: String, at place: Place) -> Finding {
    Finding(
      .missingValue, at: place, "\(named(kind))支出没有填“\(column)”", label: "此处不能为空",
      basis: "预算法实施条例第六条", cure: "补填“\(column)”")
  }

  /// Where the kind itself is missing, which has a finding of its own, nothing is said of it.
  private static func named(_ kind: String) -> String { kind.isEmpty ? "" : "“\(kind)”的" }
}
