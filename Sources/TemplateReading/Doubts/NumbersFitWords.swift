import GoujiModel

/// What it checks: what stands behind a number in a sentence, and above it in a table, is of its kind:
/// no amount or rate before 家, 个, 辆, no count before 万元, no amount under 数量, no count under 金额.
///
/// Why: a figure of another name slips into a slot, and its kind is what a reader sees first.
///
/// Example: `"共{项目支出}家预算单位"`
///
/// Source: 财预〔2016〕143号, 真实、准确.
///
/// What escapes: another figure of the same kind, which `NamesFitFigures` and `CountsFitWords` look
/// for.
enum NumbersFitWords {
  static func findings(_ template: Template, _ wordings: TemplateWordings) -> [Finding] {
    wordings.all.flatMap(findings) + template.allTables.flatMap(findings)
  }

  // MARK: Sentences

  private static func findings(_ wording: Wording) -> [Finding] {
    zip(wording.pieces, wording.pieces.dropFirst()).compactMap { piece, next in
      guard case .slot(let slot) = piece, case .figure(_, _, let kind) = slot.target,
        case .text(let words) = next, let said = unfit(kind, before: words)
      else { return nil }
      return .unfit(
        "“{\(slot.source)}”是\(kind.rawValue)，后面却写着“\(said)”", at: slot.place,
        cure: "多半用错了数：换成数“\(said)”的那个数，或改后面的字")
    }
  }

  /// Measure words, and what may follow them in words that are no measure: 万元项目, 万元人员经费.
  private static let counters: [(word: Character, notBefore: String)] = [
    ("家", "庭具属"), ("个", "人体百点"), ("辆", ""), ("台", "账"), ("批", "准复"), ("条", "例件"),
    ("册", ""), ("户", "籍"), ("人", "员才工社均力民大类身事群"), ("项", "目"), ("名", "称义录单为"), ("次", "年月"),
    ("分", "别期类管成散布配析为"),
  ]

  private static func unfit(_ kind: FigureKind, before words: String) -> String? {
    guard let first = words.first else { return nil }
    switch kind {
    case .amount, .share:
      guard let counter = counters.first(where: { $0.word == first }) else { return nil }
      if let next = words.dropFirst().first, counter.notBefore.contains(next) { return nil }
      return String(first)
    case .count:
      return ["万元", "亿元", "千元", "元", "%"].first { words.hasPrefix($0) }
    case .quantity: return nil
    }
  }

  // MARK: Tables

  private static let ofCounts = ["数量", "个数", "人数", "辆数", "台数", "批次", "人次", "团组数", "件数", "单位数"]
  private static let ofAmounts = ["金额", "经费", "支出", "收入", "资金", "预算数", "决算数", "拨款"]

  private static func findings(_ table: TableDefinition) -> [Finding] {
    table.panels.flatMap { panel -> [Finding] in
      var findings: [Finding] = []
      let columns = panel.leaves
      for column in columns {
        guard case .figure(let expression, let kind) = column.content else { continue }
        if let finding = finding(column, kind, expression, in: table, at: column.place) {
          findings.append(finding)
        }
      }
      Template.forEachRow(panel.rows) { row in
        // A row of its own kind, such as 公务用车保有量, says so in its label.
        let label = row.key + row.labels.values.compactMap(\.words.plainText).joined()
        if label.contains(where: { "数量批次辆个人组（".contains($0) }) { return }
        for column in columns {
          guard let figure = row.figures[column.key],
            let finding = finding(column, figure.kind, figure.expression, in: table, at: row.place)
          else { continue }
          findings.append(finding)
        }
      }
      return findings
    }
  }

  private static func finding(
    _ column: Column, _ kind: FigureKind, _ expression: FigureExpression,
    in table: TableDefinition, at place: Place
  ) -> Finding? {
    guard let header = column.header.plainText, !header.isEmpty else { return nil }
    let words =
      switch kind {
      case .amount, .share: ofCounts
      case .count: ofAmounts
      case .quantity: [String]()
      }
    guard let said = words.first(where: { header.hasSuffix($0) }) else { return nil }
    return .unfit(
      "\(table.id) 的“\(header)”一列印的“\(expression.text)”是\(kind.rawValue)", at: place,
      cure: "多半用错了数：换成“\(said)”的那个数，或改列头")
  }
}

extension Finding {
  fileprivate static func unfit(_ message: String, at place: Place, cure: String) -> Finding {
    Finding(.numberUnfit, at: place, message, basis: "财预〔2016〕143号", cure: cure)
  }
}
