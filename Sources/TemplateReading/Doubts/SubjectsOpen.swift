import GoujiModel

/// What it checks: where the template has a word for the kind of budget (主体: {部门: {称: 部门}, 单位:
/// {称: 单位}}), no title and no sentence that both reports print says 部门 or 单位 of the report itself
/// in letters, nor 本部门 or 本单位.
///
/// Why: the report of a unit is printed under the title 部门预算.
///
/// Example: `封面: {题名: "{年度}年部门预算"}`
///
/// Source: 财预〔2016〕143号: 部门和单位各自公开.
///
/// What escapes: tables and the glossary, where 部门预算 may be a term; what a document is called that
/// is quoted.
struct SubjectsOpen {
  /// `{主体.name}`, which prints `text` in one of the reports.
  private struct Word {
    let name: String
    let text: String
  }

  private let words: [Word]
  /// Phrases and lists that what only one of the reports prints may use.
  private let ofOne: Set<String>

  static func findings(_ template: Template, _ wordings: TemplateWordings) -> [Finding] {
    let rule = SubjectsOpen(template, wordings)
    return rule.words.isEmpty ? [] : wordings.placed.flatMap(rule.findings)
  }

  private init(_ template: Template, _ wordings: TemplateWordings) {
    let kinds = template.subjectWords.sorted { $0.key < $1.key }
    var words: [Word] = []
    for name in Set(kinds.flatMap(\.value.keys)).sorted() {
      let texts = kinds.compactMap { $0.value[name] }
      guard Set(texts).count > 1 else { continue }
      words += texts.filter { Self.isTelling($0) }.map { Word(name: name, text: $0) }
    }
    self.words = words
    ofOne = template.namesUsed(by: wordings.placed.filter { !$0.isOfBoth }.map(\.wording))
  }

  private static let kinds = ChoiceList.subjects.choices

  private static func isTelling(_ text: String) -> Bool {
    kinds.contains(text) || kinds.contains { text == "本" + $0 }
  }

  private func findings(_ placed: PlacedWording) -> [Finding] {
    let isTitle: Bool
    switch placed.role {
    case .title: isTitle = true
    case .paragraph: isTitle = false
    case .named(let name):
      if ofOne.contains(name) { return [] }
      isTitle = false
    case .table, .glossary: return []
    }
    guard placed.isOfBoth else { return [] }
    var before: WordingPiece?
    for piece in placed.wording.pieces {
      defer { before = piece }
      guard case .text(let text) = piece,
        let word = words.first(where: { says($0.text, in: text, behind: before, isTitle) })
      else { continue }
      return [.subject(word.name, word.text, in: placed.wording)]
    }
    return []
  }

  /// Words of a term or of the name of a document, not of the report itself.
  private static let quoted = [
    "《", "》", "通知", "批复", "办法", "要求", "规定", "管理", "工作", "主管", "预算单位", "预算部门", "关于",
  ]
  private static let following = ["预算", "决算", "整体", "收支", "收入", "支出"]

  /// 本部门 anywhere; 部门 behind the year or the name, or at the beginning of a title.
  private func says(
    _ word: String, in text: String, behind before: WordingPiece?, _ isTitle: Bool
  ) -> Bool {
    if word.hasPrefix("本") { return text.contains(word) }
    if case .text(let words)? = before, Self.quoted.contains(where: words.contains) {
      return false
    }
    var rest = text[...]
    switch before {
    case .slot(let slot)? where slot.isYear:
      guard let year = ["年度", "年"].first(where: rest.hasPrefix) else { return false }
      rest = rest.dropFirst(year.count)
    case .slot(let slot)?:
      switch slot.target {
      case .identity(let path) where path.hasPrefix("部门."): break
      case .phrase: break
      default: return false
      }
    case nil where isTitle: break
    default: return false
    }
    guard rest.hasPrefix(word) else { return false }
    rest = rest.dropFirst(word.count)
    let clause = rest.prefix { !"，。；：".contains($0) }
    let isQuoted = Self.quoted.contains { clause.contains($0) } && !clause.hasSuffix("构成")
    return Self.following.contains(where: rest.hasPrefix) && !isQuoted
  }
}

extension Template {
  /// Phrases and lists that the wordings use, through others as well.
  fileprivate func namesUsed(by wordings: [Wording]) -> Set<String> {
    var names: Set<String> = []
    var rest = wordings
    while let wording = rest.popLast() {
      for slot in wording.slots {
        switch slot.target {
        case .phrase(let name) where names.insert(name).inserted:
          rest += phrases[name]?.variants.all ?? []
        case .listing(let name) where names.insert(name).inserted:
          rest += [listings[name]?.wording, listings[name]?.empty].compactMap(\.self)
        default: break
        }
      }
    }
    return names
  }
}

extension Finding {
  fileprivate static func subject(
    _ name: String, _ text: String, in wording: Wording
  ) -> Finding {
    Finding(
      .subjectFixed, at: wording.place, "“\(text)”写死了，部门的、单位的公开文本都印它",
      label: "模板有 {\(IdentityPath.subject).\(name)}", basis: "财预〔2016〕143号",
      cure: "写成 {\(IdentityPath.subject).\(name)}；只有一种公开文本印这一处的，写上“\(IdentityPath.subject)”")
  }
}
