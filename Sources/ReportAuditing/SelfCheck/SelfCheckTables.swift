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
    ("“三公”经费支出表", ["三公"], ["政府性基金", "国有资本"]),
    ("政府性基金预算支出表", ["政府性基金"], ["三公"]),
  ]

  private var eightTables: SelfCheckItem {
    let found = Self.required.map { entry in
      (entry.name, passages.tables(entry.words, without: entry.without))
    }
    let missing = found.filter(\.1.isEmpty).map(\.0)
    let bare = found.filter { !$0.1.isEmpty && !$0.1.contains(where: \.hasFigureColumn) }.map(\.0)
    let faults = [("缺", missing), ("没有数的栏：", bare)].filter { !$0.1.isEmpty }
    return SelfCheckItem(
      "八张必须公开的表",
      faults.isEmpty
        ? .met("\(passages.tables.count) 张表")
        : .notMet(faults.map { "\($0.0)\($0.1.joined(separator: "、"))" }.joined(separator: "；")))
  }

  private var functions: SelfCheckItem {
    detail(
      "支出按功能分类公开到项", "一般公共预算支出", Self.required[4].words, without: Self.required[4].without,
      isSpent: money.hasGeneralBudget, level: (StandardColumn.functionCode, 7, "项"))
  }

  private var economics: SelfCheckItem {
    detail(
      "基本支出按经济分类公开到款", "基本支出", ["基本支出"], without: ["项目支出"],
      isSpent: money.hasBasicSpending, level: (StandardColumn.economicCode, 5, "款"))
  }

  /// Rows with money that go down to a level of codes. A table that is not there, or prints nothing, says
  /// nothing of a draft that has the money.
  private func detail(
    _ name: String, _ subject: String, _ words: [String], without others: [String], isSpent: Bool,
    level: (column: String, digits: Int, name: String)
  ) -> SelfCheckItem {
    let found = passages.tables(words, without: others)
    let tables = found.filter { $0.hasMoney && $0.printsMoney }
    guard let table = tables.first else {
      let missing = found.first.map { "\($0.name)没有印出数" } ?? "没有\(subject)的表"
      return SelfCheckItem(name, isSpent ? .notMet(missing) : .notApplicable("没有\(subject)"))
    }
    let items = tables.reduce(into: Set<String>()) {
      $0.formUnion($1.codes(of: level.column, digits: level.digits))
    }
    return SelfCheckItem(
      name,
      items.isEmpty
        ? .notMet("\(table.name)没有细到\(level.name)")
        : .met("\(table.name)，\(items.count) \(level.name)"))
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
