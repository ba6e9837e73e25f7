import GoujiModel

/// The tables that have to be published, how far they go into detail, and empty ones.
extension SelfCheck {
  var tables: [SelfCheckItem] { [eightTables, functions, economics, emptyTables] }

  /// By words of their titles, which differ from province to province.
  private static let required: [(name: String, words: [String], without: [String])] = [
    ("收支总表", ["收支|收入支出", "总"], ["财政拨款"]),
    ("收入总表", ["收入"], ["收入支出", "支出", "财政拨款", "收支"]),
    ("支出总表", ["支出"], ["收入", "收支", "财政拨款", "一般公共预算", "基本", "项目", "三公", "基金", "国有资本", "采购", "绩效"]),
    ("财政拨款收支总表", ["财政拨款", "收支|收入支出", "总"], []),
    ("一般公共预算支出表", ["一般公共预算", "支出"], ["基本支出", "项目支出", "三公"]),
    ("一般公共预算基本支出表", ["基本支出"], ["项目支出"]),
    ("“三公”经费支出表", ["三公"], []),
    ("政府性基金预算支出表", ["政府性基金"], ["三公"]),
  ]

  private var eightTables: SelfCheckItem {
    let missing = Self.required.filter { passages.tables($0.words, without: $0.without).isEmpty }
    return SelfCheckItem(
      "八张必须公开的表",
      missing.isEmpty
        ? .met("\(passages.tables.count) 张表")
        : .notMet("缺" + missing.map(\.name).joined(separator: "、")))
  }

  private var functions: SelfCheckItem {
    let name = "支出按功能分类公开到项"
    let tables = passages.tables(Self.required[4].words, without: Self.required[4].without)
      .filter(\.hasMoney)
    guard let table = tables.first else {
      return SelfCheckItem(name, .notApplicable("没有一般公共预算支出"))
    }
    let items = tables.reduce(into: Set<String>()) {
      $0.formUnion($1.codes(of: StandardColumn.functionCode, digits: 7))
    }
    return SelfCheckItem(
      name, items.isEmpty ? .notMet("\(table.name)没有细到项") : .met("\(table.name)，\(items.count) 项"))
  }

  private var economics: SelfCheckItem {
    let name = "基本支出按经济分类公开到款"
    let tables = passages.tables(["基本支出"], without: ["项目支出"]).filter(\.hasMoney)
    guard let table = tables.first else { return SelfCheckItem(name, .notApplicable("没有基本支出")) }
    let items = tables.reduce(into: Set<String>()) {
      $0.formUnion($1.codes(of: StandardColumn.economicCode, digits: 5))
    }
    return SelfCheckItem(
      name, items.isEmpty ? .notMet("\(table.name)没有细到款") : .met("\(table.name)，\(items.count) 款"))
  }

  /// No sentence says that there is none of what the table is about.
  private func isUndenied(_ table: ReportTable) -> Bool {
    let subject = ["政府性基金", "国有资本", "三公", "项目"].first { table.title.text.says($0) }
    return subject.map { passages.deny($0) == nil } ?? true
  }

  /// A table without figures says so itself, or a sentence does.
  private var emptyTables: SelfCheckItem {
    let name = "没有数据的表列空表并注明"
    let empty = passages.tables.filter { !$0.isInline && !$0.hasMoney && $0.hasAmountColumns }
    if empty.isEmpty { return SelfCheckItem(name, .notApplicable("没有空表")) }
    let silent = empty.filter { table in
      table.notes.isEmpty && isUndenied(table)
        && !table.rows.flatMap(\.cells).contains { cell in
          if case .text(let text, _) = cell.content { return text.says("无|没有|空表") }
          if case .words(let words) = cell.content { return words.text.says("无|没有|空表") }
          return false
        }
    }
    return SelfCheckItem(
      name,
      silent.isEmpty
        ? .met(empty.map(\.name).joined(separator: "、"))
        : .notMet("没有注明：" + silent.map(\.name).joined(separator: "、")))
  }
}

extension ReportTable {
  /// It is a table of figures at all, or one that would hold them.
  fileprivate var hasAmountColumns: Bool { !rightLine.text.isEmpty || rows.count <= headerRows + 1 }
}
