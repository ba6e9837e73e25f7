import GoujiModel

/// What it checks: where the words right before a number, or the name of its row or column, are the
/// name of one figure of the template, it is that figure which is printed there; and what a sentence
/// goes on to compare with last year, or says the share of, is the figure that it has just named.
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
    return wordings.placed.flatMap { rule.findings($0.wording, ofWhole: $0.narrowing.isNothing) }
      + wordings.phrases.flatMap(rule.findings) + template.allTables.flatMap(rule.findings)
  }

  // MARK: Phrases

  /// Of a phrase that looks at a figure: where the words are that one's name, whatever narrows the
  /// one narrows the other.
  private func findings(_ phrase: Phrase) -> [Finding] {
    guard let looked = phrase.figure.soleName else { return [] }
    return phrase.variants.all.flatMap { wording in
      wording.slotsBehindWords.compactMap { words, slot -> Finding? in
        guard !slot.isPhrase, let printed = name(of: slot), figure(namedBy: words) == looked,
          template.contradicts(looked, printed, ofWhole: true)
        else { return nil }
        return .otherFigure(looked, before: slot)
      }
    }
  }

  // MARK: Sentences

  /// `ofWhole`: no row and no item narrows what it prints.
  private func findings(_ wording: Wording, ofWhole: Bool) -> [Finding] {
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
        if let part = slot.part, let last, Self.isShare(before),
          template.contradicts(last, part, ofWhole: ofWhole)
        {
          findings.append(
            .otherFigure("前面刚说“\(last)”，接着印的是“\(part)”的占比", at: slot.place))
        }
        last = nil
        continue
      }
      let isPhrase = slot.isPhrase
      let told = findings.count
      if !isPart, let named = figure(namedBy: before),
        template.contradicts(named, printed, ofWhole: ofWhole)
      {
        findings.append(.otherFigure(named, before: slot))
      } else if !isPart, let nearly = Self.nearly(printed, in: before) {
        findings.append(.otherFigure(nearly, before: slot))
      } else if isPhrase, let last, before == "，" || before.isEmpty && continues(slot, printed),
        template.contradicts(last, printed, ofWhole: ofWhole)
      {
        findings.append(
          .otherFigure("前面刚说“\(last)”，接着比较的是“{\(slot.source)}”", at: slot.place))
      }
      // What goes on from words that have been told would be told again.
      last = isPhrase || findings.count > told ? nil : printed
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

  /// The last words, where they are the name but for one or two letters inside it: 因公接待（境）费.
  private static func nearly(_ name: String, in words: String) -> String? {
    let said = words.suffix(name.count)
    // 收入总计 is 收支总计.
    guard name.count > 4, !name.contains("收支"), said.count == name.count, said.first == name.first,
      said.last == name.last, !said.contains(where: marks.contains)
    else { return nil }
    let others = zip(name, said).enumerated().filter { $0.element.0 != $0.element.1 }.map(\.offset)
    guard let first = others.first, let last = others.last, last - first == others.count - 1,
      others.count < 3
    else { return nil }
    return String(said)
  }

  /// The phrase says a share or a change of the figure, and not the figure itself: it goes on with what
  /// has just been printed.
  private func continues(_ slot: Slot, _ figure: String, depth: Int = 0) -> Bool {
    guard case .phrase(let name) = slot.target, let phrase = template.phrases[name], depth < 100
    else { return false }
    let slots = phrase.variants.all.flatMap(\.slots)
    if slots.contains(where: { self.name(of: $0) == figure && !$0.isPhrase }) { return false }
    return slots.contains { slot in
      switch slot.target {
      case .figure(let expression, _, _): expression.names.contains(figure)
      case .phrase: continues(slot, figure, depth: depth + 1)
      default: false
      }
    }
  }

  /// “占”, “，占一般公共预算支出的”.
  private static func isShare(_ words: String) -> Bool {
    let clause = words.hasPrefix("，") ? words.dropFirst() : words[...]
    return clause.hasPrefix("占") && !clause.contains(where: marks.contains)
  }

  private static let marks: Set<Character> = ["，", "。", "；", "：", "、", "“", "”", "\n"]

  /// The name that the words right before a number are, as a whole; nil where they are none.
  private func figure(namedBy words: String) -> String? {
    template.figure(
      calledBy: String(words.reversed().prefix { !Self.marks.contains($0) }.reversed()))
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
      for row in panel.rows {
        findings += self.findings(row, isOfWhole: panel.conditions.isEmpty, panel.leaves, table)
      }
      return findings
    }
  }

  /// `isOfWhole`: nothing around the row narrows its figures.
  private func findings(
    _ row: RowDefinition, isOfWhole: Bool, _ columns: [Column], _ table: TableDefinition
  ) -> [Finding] {
    let isOfWhole = isOfWhole && row.axis == nil && row.conditions.isEmpty
    let names = [row.key] + row.labels.values.compactMap(\.words.plainText)
    let own = columns.compactMap { column in
      row.figures[column.key].flatMap { figure in
        finding(
          names, figure.expression, "\(table.id) 的一行", at: row.place,
          ofWhole: isOfWhole && column.conditions.isEmpty)
      }
    }
    return own + row.children.flatMap { findings($0, isOfWhole: isOfWhole, columns, table) }
  }

  private func finding(
    _ names: [String], _ expression: FigureExpression, _ what: String, at place: Place,
    ofWhole: Bool = false
  ) -> Finding? {
    guard let printed = expression.soleName else { return nil }
    for name in names {
      guard let named = figure(namedBy: name),
        template.contradicts(named, printed, ofWhole: ofWhole)
      else {
        continue
      }
      return .otherFigure("\(what)叫“\(name)”，印的是“\(printed)”", at: place)
    }
    return nil
  }
}

extension Slot {
  fileprivate var isPhrase: Bool { if case .phrase = target { true } else { false } }

  /// Of a share, the figure that is the part.
  fileprivate var part: String? {
    guard case .figure(.apply(.share, let operands), _, _) = target else { return nil }
    return operands.first?.soleName
  }
}

extension Substring {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}

extension Finding {
  fileprivate static func otherFigure(_ named: String, before slot: Slot) -> Finding {
    .otherFigure("前面的字是“\(named)”，印的是“{\(slot.source)}”", at: slot.place)
  }

  static func otherFigure(_ message: String, at place: Place) -> Finding {
    Finding(
      .otherFigureNamed, at: place, message, basis: "财预〔2016〕143号",
      cure: "核对是不是用错了数；没有用错的，把字改得不与别的数同名")
  }
}
