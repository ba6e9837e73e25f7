import GoujiModel
import SourceReading

/// What it checks: an indicator, a task or a goal does not begin with, nor speak of work in, an
/// earlier year than the draft's, unless the project is one of that year; a value that is a date is
/// none before it.
///
/// Why: indicators are carried over from last year's draft.
///
/// Example: 2023年组织全区人事招考 in the 整体绩效 of 2024.
///
/// Source: 财预〔2015〕88号: 绩效目标与预算相匹配. What is carried over, settled or compared with is left alone.
enum IndicatorYears {
  static func findings(_ draft: WholeDraft) -> [Finding] {
    let year = draft.budget.year
    var findings: [Finding] = []
    for columns in IndicatorColumns.all(in: draft) {
      let own = [columns.name].compactMap { $0 }
      findings += self.findings(columns.ledger, own, year)
      findings += columns.ledger.records.compactMap { due($0, columns, year) }
    }
    for (name, word) in [(StandardLedger.tasks, ""), (StandardLedger.projects, "年度目标")] {
      guard let ledger = draft.ledger(name) else { continue }
      let own = ledger.shape.columns.indices.filter {
        ledger.shape.columns[$0].kind.isText
          && (word.isEmpty || ledger.shape.columns[$0].name.containsBytes(of: word))
      }
      findings += self.findings(ledger, own, year)
    }
    return findings + periods(draft)
  }

  /// 完成时限 ≤ 2023年12月31日: a value that is nothing but a date before the year.
  private static func due(
    _ record: LedgerRecord, _ columns: IndicatorColumns, _ year: Int
  ) -> Finding? {
    let text = columns.text(columns.value, record)
    guard text.containsBytes(of: "年"), !columns.ledger.shape.isOutturn else { return nil }
    var rest = text[...]
    if let sign = ["≤", "＜", "<", "不晚于", "于", "在"].first(where: rest.hasPrefix) {
      rest = rest.dropFirst(sign.count)
    }
    guard let said = Int(rest.prefix(4)), (year - 3..<year).contains(said),
      rest.dropFirst(4).first == "年",
      rest.dropFirst(5).allSatisfy({ $0.isASCII && $0.isNumber || "月日底末".contains($0) }),
      rest.count > 5
    else { return nil }
    return .planned(
      columns.ledger, columns.value, said, text, year, at: record.place(of: columns.value))
  }

  /// 实施周期 that ended with the year before.
  private static func periods(_ draft: WholeDraft) -> [Finding] {
    let year = draft.budget.year
    return draft.budget.ledgers.keys.sorted().flatMap { key -> [Finding] in
      guard let ledger = draft.ledger(key), !ledger.shape.isOutturn else { return [] }
      let columns = ledger.shape.columns.indices.filter {
        ledger.shape.columns[$0].kind.isText
          && ledger.shape.columns[$0].name.containsBytes(of: "实施周期")
      }
      return ledger.records.flatMap { record -> [Finding] in
        columns.compactMap { column in
          let text = record.values[column].text
          guard text.containsBytes(of: "\(year - 1)年"),
            !(year...year + 20).contains(where: { text.containsBytes(of: "\($0)") })
          else { return nil }
          return .planned(ledger, column, year - 1, text, year, at: record.place(of: column))
        }
      }
    }
  }

  private static func findings(_ ledger: Ledger, _ columns: [Int], _ year: Int) -> [Finding] {
    let project = ledger.shape.columns.indices.first { ledger.shape.namesProjects($0) }
    return ledger.records.flatMap { record -> [Finding] in
      columns.compactMap { column in
        let text = record.values[column].text
        guard text.containsBytes(of: "年"), let said = planned(in: text, year) else { return nil }
        // A project of that year, or one that says whose money it is.
        let name = project.map { record.values[$0].text } ?? ""
        if column != project, name.containsBytes(of: "\(said)") { return nil }
        if isTold(text, ledger, column, year, at: record.place(of: column)) { return nil }
        return .planned(ledger, column, said, text, year, at: record.place(of: column))
      }
    }
  }

  /// By the rule for all texts, or by that for the goals of projects.
  private static func isTold(
    _ text: String, _ ledger: Ledger, _ column: Int, _ year: Int, at place: Place
  ) -> Bool {
    let kind = FreeText.Kind.cell(ledger: ledger.name, column: ledger.shape.columns[column].name)
    return !YearsOfThisDraft.findings(FreeText(kind, text, at: place), year: year).isEmpty
      || ledger.name == StandardLedger.projects && GoalsAgree.isPast(text, in: year)
  }

  /// The year before the draft's, or the one before that, where the words that begin with it plan
  /// something.
  private static func planned(in text: String, _ year: Int) -> Int? {
    if text.containsBytes(of: "\(year)") { return nil }
    for said in [year - 1, year - 2] {
      let mark = "\(said)年"
      guard text.hasPrefix(mark) || text.hasPrefix("保障" + mark),
        let range = text.firstRange(of: mark)
      else { continue }
      let rest = text[range.upperBound...]
      // The year alone says nothing.
      if rest.isEmpty || rest == "度" { return nil }
      let isKept = rest.hasPrefix("新建") && kept.contains { text.containsBytes(of: $0) }
      return isKept || excused.contains { text.containsBytes(of: $0) }
        || behind.contains(where: rest.hasPrefix)
        ? nil : said
    }
    return nil
  }

  /// Anywhere in the words.
  private static let excused = [
    "结转", "结余", "清算", "尾款", "余款", "欠", "未", "剩余", "遗留", "质保", "上年", "去年", "已", "比", "较", "基数",
    "基础上", "以来",
    "决算", "审计", "考核", "评价", "兑现", "补发", "奖",
    // What was begun then goes on.
    "续建", "在建", "归档率", "学期",
  ]
  /// Of what was built: 2023年新建农村道路管护里程.
  private static let kept = ["管护", "养护", "维护", "运行"]
  /// Right behind the year.
  private static let behind = [
    "末", "底", "以", "前", "后", "至", "到", "—", "－", "-", "~", "、", "和", "及", "届", "水平", "高校毕业生", "毕业",
    "度结", "建成的", "招聘的", "招录的", "聘用的", "认定的", "开工的", "立项的", "签订的", "中央预算内", "省预算内", "退耕还林", "入伍",
    "退役",
    "7—", "7－", "7-", "7至", "9—", "9－", "9-", "9至",
    "第一季度", "第二季度", "第三季度", "第四季度", "四季度", "下半年", "12月", "11月",
  ]
}

extension Finding {
  fileprivate static func planned(
    _ ledger: Ledger, _ column: Int, _ said: Int, _ text: String, _ year: Int, at place: Place
  ) -> Finding {
    Finding(
      .staleYear, at: place,
      "\(year) 年的草案里，\(ledger.name)的“\(ledger.shape.columns[column].name)”说的是 \(said) 年要做的：\(shortened(text))",
      label: "本草案是 \(year) 年的", basis: "财预〔2015〕88号",
      cure: "改为 \(year) 年的；说的是往年留下的工作，写明“结转”“清算”")
  }
}
