import GoujiModel

/// What it checks: a figure or a list whose name holds a word that a column may say (基本支出, 政府性基金
/// 预算, 货物) asks for that word in its conditions; and no title, column, row or list below a title asks
/// for another one than it is called by.
///
/// Why: a condition lost or exchanged changes a figure everywhere alike, so that tables and text still
/// agree: all of them say 政府性基金支出 and print the whole.
///
/// Example: `政府性基金支出: 合计(支出)`
///
/// Source: 财预〔2016〕143号, 真实、准确.
struct ConditionsFitNames {
  /// A word that a column of a ledger may say.
  struct Value {
    let column: String
    let text: String
    /// What the column then holds: the word itself, or the members of the group that it names.
    let members: [String]

    /// As a condition says it: 本年 of 当年.
    var asked: String { members.count == 1 ? members[0] : text }

    /// 本年度 says which year a document is of, and 本年 whose money it is.
    func isCut(before rest: Substring) -> Bool { text.hasSuffix("年") && rest.hasPrefix("度") }
  }

  /// By the ledger, longest first.
  private let values: NameTable<[Value]>
  /// Of all ledgers.
  let all: [Value]

  static func findings(_ template: Template) -> [Finding] {
    let rule = ConditionsFitNames(template)
    let figures = template.figures.values.sorted { $0.name < $1.name }.compactMap(rule.finding)
    let listings = template.listings.values.sorted { $0.name < $1.name }.compactMap(rule.finding)
    return figures + listings + template.allTables.flatMap(rule.findings)
      + template.parts.flatMap(rule.findings)
  }

  init(_ template: Template) {
    var values = NameTable<[Value]>()
    for shape in template.ledgers {
      var own: [Value] = []
      var years: [Value] = []
      for column in shape.columns {
        guard case .choice(let list) = column.kind else { continue }
        own += list.choices.map { Value(column: column.name, text: $0, members: [$0]) }
        own += list.groups.map { Value(column: column.name, text: $0.key, members: $0.value) }
        years += Self.years(of: column.name, list.choices)
      }
      values[shape.name] = (own.filter { Self.isTelling($0.text) } + years)
        .sorted { ($1.text.count, $0.text) < ($0.text.count, $1.text) }
    }
    self.values = values
    all = values.values.flatMap { $0 }.sorted {
      ($1.text.count, $0.text) < ($0.text.count, $1.text)
    }
  }

  /// Words that mean nothing else: 本年, 其他, 部门 stand in many names for themselves.
  private static func isTelling(_ text: String) -> Bool {
    text.count >= 4 || ["货物", "工程", "行政", "参公", "事业"].contains(text)
      || text == service
  }

  /// What the years of the money are called beside their own words: 当年拨款, 本年收入, 年初结转.
  private static func years(of column: String, _ choices: [String]) -> [Value] {
    let called = [("当年", "本年"), ("本年", "本年"), ("年初结转", "上年结转")]
    return called.filter { choices.contains($0.1) }
      .map { Value(column: column, text: $0.0, members: [$0.1]) }
  }

  /// It means something else in other company (服务业, 购买服务) than alone and in 政府采购服务.
  private static let service = "服务"

  // MARK: Figures and lists

  private func finding(_ figure: FigureDefinition) -> Finding? {
    guard let selection = figure.expression.selection else { return nil }
    return unfit(figure.name, selection.conditions, of: selection.ledger).map { value, said in
      .unfit("数“\(figure.name)”\(said)", value.text, at: figure.place)
    }
  }

  private func finding(_ listing: Listing) -> Finding? {
    unfit(listing.name, listing.conditions, of: listing.axis.ledger).map { value, said in
      .unfit("列举“\(listing.name)”\(said)", value.text, at: listing.place)
    }
  }

  private func unfit(
    _ name: String, _ conditions: [Condition], of ledger: String
  ) -> (Value, String)? {
    for value in named(by: name, values[ledger] ?? []) {
      let own = conditions.filter { $0.path.said == value.column }
      if own.isEmpty { return (value, "的条件里没有“\(value.column) = \(value.asked)”") }
      if let other = own.first(where: { !$0.admits(value.members) }) {
        return (value, "的条件却是“\(other.text)”")
      }
    }
    return nil
  }

  /// The words in a name, the longest first; a word within a longer one does not count, nor one that is
  /// denied: 非财政拨款, 其他中小企业.
  func named(by name: String, _ values: [Value]) -> [Value] {
    var rest = name
    var found: [Value] = []
    for value in values {
      guard let range = rest.firstRange(of: value.text) else { continue }
      let before = rest[..<range.lowerBound]
      if value.isCut(before: rest[range.upperBound...]) { continue }
      let isOther = value.text == Self.service && name != value.text && !before.hasSuffix("采购")
      if !isOther, !Self.denials.contains(where: { before.hasSuffix($0) }) { found.append(value) }
      rest.replaceSubrange(range, with: "／")
    }
    return found
  }

  private static let denials = ["非", "不", "无", "其他", "除"]

  // MARK: Tables

  private func findings(_ table: TableDefinition) -> [Finding] {
    var findings: [Finding] = []
    func look(_ name: String?, _ conditions: [Condition], _ what: String, _ place: Place) {
      guard let name else { return }
      for value in named(by: name, all) {
        guard
          let other = conditions.first(where: {
            $0.path.said == value.column && !$0.admits(value.members)
          })
        else { continue }
        findings.append(
          .unfit("\(table.id) \(what)“\(name)”的条件却是“\(other.text)”", value.text, at: place))
      }
    }
    for panel in table.panels {
      look(table.title.lastWords, panel.conditions, "的题名", table.place)
      for column in panel.leaves {
        look(column.header.plainText, column.conditions, "的列", column.place)
      }
      Template.forEachRow(panel.rows) { row in
        look(row.key, row.conditions, "的行", row.place)
        // Of several labels the first may name what several rows have in common.
        if row.labels.values.count == 1, let label = row.labels.values.first {
          look(label.words.lastWords, row.conditions, "的行", row.place)
        }
      }
    }
    return findings
  }
}

extension ColumnPath {
  /// 性质 of `单位.性质`.
  var said: String { attribute.isEmpty ? column : attribute }
}

extension Condition {
  /// Whether one of them meets it, or something that is called after one: 一般公共预算专项收入.
  func admits(_ values: [String]) -> Bool {
    values.contains { value in
      let fits = patterns.contains { pattern in
        switch pattern {
        case .exactly(let text): text.hasPrefix(value)
        case .prefix(let prefix): value.hasPrefix(prefix)
        }
      }
      return fits != negated
    }
  }
}

extension Wording {
  /// Its words behind the last slot.
  var lastWords: String? {
    if case .text(let words)? = pieces.last { words } else { nil }
  }
}

extension Finding {
  static func unfit(_ message: String, _ said: String, at place: Place) -> Finding {
    Finding(
      .conditionUnfit, at: place, message, basis: "财预〔2016〕143号",
      cure: "核对条件是不是漏了、写错了“\(said)”；口径就是这样的，名称不要带“\(said)”")
  }
}
