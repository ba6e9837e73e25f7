import GoujiModel

/// What it checks: where the words right before a number, or the name of its row or column, are the
/// name of one figure of the template, it is that figure which is printed there; and what a sentence
/// goes on to compare with last year is the figure that it has just named.
///
/// Why: two figures of one kind change places without any sum going wrong: 公务接待费 printed behind the
/// words 因公出国（境）费.
///
/// Example: `"因公出国（境）费{公务接待费}"`
///
/// Source: 财预〔2016〕143号, 真实、准确.
///
/// What escapes: words that are no figure's name; a figure whose name holds the other's, such as
/// 三公经费预算 beside 三公经费.
struct NamesFitFigures {
  private let template: Template

  static func findings(_ template: Template, _ wordings: TemplateWordings) -> [Finding] {
    let rule = NamesFitFigures(template: template)
    return wordings.all.flatMap(rule.findings) + template.allTables.flatMap(rule.findings)
  }

  // MARK: Sentences

  private func findings(_ wording: Wording) -> [Finding] {
    var findings: [Finding] = []
    var before = ""
    /// Words behind the name of what a row or a section stands for go on with it: 政府性基金预算 + 财政拨款收入.
    var goesOn = false
    /// The figure that a sentence has just printed.
    var last: String?
    for piece in wording.pieces {
      guard case .slot(let slot) = piece else {
        if case .text(let words) = piece { before = words }
        continue
      }
      let isPart = goesOn && !before.contains(where: Self.marks.contains)
      if case .axis = slot.target { goesOn = true } else { goesOn = false }
      defer { before = "" }
      guard let printed = name(of: slot) else {
        last = nil
        continue
      }
      let isPhrase = if case .phrase = slot.target { true } else { false }
      if !isPart, let named = figure(namedBy: before), contradicts(named, printed) {
        findings.append(.otherFigure("前面的字是“\(named)”，印的是“{\(slot.source)}”", at: slot.place))
      } else if isPhrase, before == "，", let last, contradicts(last, printed) {
        findings.append(
          .otherFigure("前面刚说“\(last)”，接着比较的是“{\(slot.source)}”", at: slot.place))
      }
      last = isPhrase ? nil : printed
    }
    return findings
  }

  /// The figure that a slot prints, or that a phrase is about: 公务接待费 of `{较上年(公务接待费)}`.
  private func name(of slot: Slot) -> String? {
    switch slot.target {
    case .figure(let expression, _, _): return expression.soleName
    case .phrase(let phrase):
      guard let open = phrase.firstIndex(of: "("), phrase.hasSuffix(")") else { return nil }
      let arguments = phrase[phrase.index(after: open)...].dropLast()
      let first = arguments.split(separator: ",").first.map { $0.trimmed } ?? ""
      return template.figures.has(first) ? first : nil
    default: return nil
    }
  }

  private static let marks: Set<Character> = ["，", "。", "；", "：", "、", "“", "”", "\n"]
  private static let leading = ["其中", "年度", "年", "的", "安排", "用于"]
  private static let trailing = ["为", "是", "共", "预算数", "决算数", "执行数", "预算", "决算", "总额", "数", "共计"]

  /// The name that the words right before a number are, as a whole; nil where they are none.
  private func figure(namedBy words: String) -> String? {
    var chunk = String(words.reversed().prefix { !Self.marks.contains($0) }.reversed())
    for word in Self.leading where chunk.hasPrefix(word) {
      chunk = String(chunk.dropFirst(word.count))
    }
    while chunk.count >= 3 {
      if template.figures.has(chunk) { return chunk }
      guard let word = Self.trailing.first(where: { chunk.hasSuffix($0) }) else { return nil }
      chunk = String(chunk.dropLast(word.count))
    }
    return nil
  }

  /// Two different figures of one template, neither of them made of the other by its name.
  private func contradicts(_ named: String, _ printed: String) -> Bool {
    guard !named.contains(printed), !printed.contains(named), template.figures.has(printed),
      let a = template.figures[named], let b = template.figures[printed]
    else { return false }
    // 支出额 of a row is whatever the row says, but nothing of another ledger.
    let isOfRow = b.expression.wholeLedger.map { $0 == a.expression.ledger ?? $0 } ?? false
    return a.expression.text != b.expression.text && !isOfRow
      && !b.expression.refines(a.expression)
  }

  // MARK: Tables

  private func findings(_ table: TableDefinition) -> [Finding] {
    table.panels.flatMap { panel -> [Finding] in
      var findings: [Finding] = []
      for column in panel.leaves {
        guard case .figure(let expression, _) = column.content else { continue }
        let names = [column.key, column.header.plainText ?? ""]
        if let finding = finding(names, expression, "\(table.id) 的一列", at: column.place) {
          findings.append(finding)
        }
      }
      Template.forEachRow(panel.rows) { row in
        let names = [row.key] + row.labels.values.compactMap(\.words.plainText)
        for (_, figure) in row.figures {
          if let finding = finding(names, figure.expression, "\(table.id) 的一行", at: row.place) {
            findings.append(finding)
          }
        }
      }
      return findings
    }
  }

  private func finding(
    _ names: [String], _ expression: FigureExpression, _ what: String, at place: Place
  ) -> Finding? {
    guard let printed = expression.soleName else { return nil }
    for name in names {
      guard let named = figure(namedBy: name), contradicts(named, printed) else { continue }
      return .otherFigure("\(what)叫“\(name)”，印的是“\(printed)”", at: place)
    }
    return nil
  }
}

extension FigureExpression {
  /// That of a sum or a count; nil of other figures.
  fileprivate var ledger: String? {
    switch self {
    case .sum(let selection, _), .count(let selection): selection.ledger
    default: nil
    }
  }

  /// The ledger whose lines are all summed, which rows and columns narrow.
  fileprivate var wholeLedger: String? {
    switch self {
    case .sum(let selection, _), .count(let selection):
      selection.conditions.isEmpty ? selection.ledger : nil
    default: nil
    }
  }

  /// The same under more conditions: 预留 of one fund among all 预留.
  fileprivate func refines(_ other: FigureExpression) -> Bool {
    guard case .sum(let own, let measure) = self, case .sum(let wide, measure: measure) = other
    else {
      return false
    }
    return own.ledger == wide.ledger && wide.conditions.allSatisfy(own.conditions.contains)
  }
}

extension Substring {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}

extension Finding {
  fileprivate static func otherFigure(_ message: String, at place: Place) -> Finding {
    Finding(
      .otherFigureNamed, at: place, message, basis: "财预〔2016〕143号",
      cure: "核对是不是用错了数；没有用错的，把字改得不与别的数同名")
  }
}
