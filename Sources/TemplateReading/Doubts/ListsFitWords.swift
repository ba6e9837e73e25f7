import GoujiModel

/// What it checks: a list that a sentence prints behind 包括, 其中, 用于 is of what the sentence has just
/// named: its conditions are not others than the words' or the number's, it runs over the ledger of
/// the number, and behind 功能科目 it does not run over 经济科目.
///
/// Why: two lists of one kind change places, and 人员经费 is made up of 办公费 and 水费.
///
/// Example: `"人员经费{人员经费}，主要包括：{公用经费科目清单}"`
///
/// Source: 财预〔2016〕143号, 真实、准确.
///
/// What escapes: lists behind words that are no value of a column, and behind numbers that the
/// draft states.
struct ListsFitWords {
  private let template: Template
  private let names: ConditionsFitNames

  static func findings(_ template: Template, _ wordings: TemplateWordings) -> [Finding] {
    let rule = ListsFitWords(template: template, names: ConditionsFitNames(template))
    return wordings.placed.flatMap { rule.findings($0.wording, ofWhole: $0.narrowing.isNothing) }
  }

  /// Of units; 参公 are called 参照公务员法管理的事业单位.
  private static let natures = ChoiceList.unitNatures.choices

  private static let leading = ["包括", "其中", "用于", "分别", "具体", "构成"]

  /// `ofWhole`: nothing around the sentence narrows what it prints.
  private func findings(_ wording: Wording, ofWhole: Bool) -> [Finding] {
    var findings: [Finding] = []
    /// Of the sentence so far.
    var words = ""
    var number: Slot?
    /// Numbers in it: a list behind several is of all of them.
    var numbers = 0
    /// Since that number.
    var between = ""
    for piece in wording.pieces {
      switch piece {
      case .text(let text):
        let ended = text.lastIndex(of: "。")
        let rest = ended.map { String(text[text.index(after: $0)...]) } ?? text
        if ended != nil { (words, number, between, numbers) = ("", nil, "", 0) }
        words += rest
        between += rest
      case .slot(let slot):
        switch slot.target {
        case .figure: (number, between, numbers) = (slot, "", numbers + 1)
        case .listing(let name):
          if let listing = template.listings[name],
            let finding = finding(
              listing, slot, words, number, between, ofWhole: ofWhole && numbers == 1)
          {
            findings.append(finding)
          }
          (words, number) = ("", nil)
        case .axis: break
        default: number = nil
        }
      }
    }
    return findings
  }

  private func finding(
    _ listing: Listing, _ slot: Slot, _ words: String, _ number: Slot?, _ between: String,
    ofWhole: Bool
  ) -> Finding? {
    let clause = String(words.behindLast(of: ["；"]))
    if let other = otherClassification(listing, clause) {
      return .otherList("前面的字说的是\(other)", slot, listing)
    }
    let named = names.named(by: clause, names.all).filter { !Self.natures.contains($0.text) }
    for value in named {
      let own = listing.conditions.filter { $0.path.said == value.column }
      let beside = named.filter { $0.column == value.column }
      if let other = own.first(where: { condition in
        beside.allSatisfy { !condition.admits($0.members) }
      }) {
        return .otherList("前面的字说的是“\(value.text)”，清单的条件却是“\(other.text)”", slot, listing)
      }
    }
    guard let number, Self.leading.contains(where: between.contains),
      case .figure(let figure, let name, _) = number.target,
      let selection = template.resolved(figure).selection
    else { return nil }
    let ledgers = (selection.ledger, listing.axis.ledger)
    if !ledgers.0.contains(ledgers.1), !ledgers.1.contains(ledgers.0) {
      return .otherList(
        "前面的“\(name)”是台账“\(ledgers.0)”的，清单却是台账“\(ledgers.1)”的", slot, listing)
    }
    for condition in selection.conditions {
      let own = listing.conditions.filter { $0.path.column == condition.path.column }
      if ofWhole, own.isEmpty, !listing.axis.runs(over: condition.path.column) {
        return .otherList("前面的“\(name)”是“\(condition.text)”，清单没有这个条件", slot, listing)
      }
      guard
        let other = listing.conditions.first(where: {
          $0.path.said == condition.path.said && !$0.overlaps(condition)
        })
      else { continue }
      return .otherList(
        "前面的“\(name)”是“\(condition.text)”，清单的条件却是“\(other.text)”", slot, listing)
    }
    return nil
  }

  /// 功能 of 按功能分类 before a list of another classification; nil where there is none.
  private func otherClassification(_ listing: Listing, _ clause: String) -> String? {
    let codes = [
      (StandardColumn.functionCode, ["功能科目", "功能分类"]),
      (StandardColumn.economicCode, ["经济科目", "经济分类"]),
    ]
    guard case .column(let path) = listing.axis.source,
      StandardColumn.isCode(path.column),
      let said = codes.first(where: { $0.1.contains(where: clause.contains) }),
      !codes.contains(where: { $0.0 == path.column && $0.1.contains(where: clause.contains) })
    else { return nil }
    return path.column == said.0 ? nil : said.0
  }
}

extension RowAxis {
  fileprivate func runs(over column: String) -> Bool {
    switch source {
    case .column(let path), .listed(let path, _): path.column == column
    case .records: false
    }
  }
}

extension Finding {
  fileprivate static func otherList(_ said: String, _ slot: Slot, _ listing: Listing) -> Finding {
    Finding(
      .otherFigureNamed, at: slot.place, "“{\(slot.source)}”列的是另一样：\(said)",
      label: "列举“\(listing.name)”在 \(listing.place.words)", basis: "财预〔2016〕143号",
      cure: "核对是不是用错了列举；没有用错的，改前面的字或清单的条件")
  }
}
