import GoujiModel
import SourceReading

/// Phrases chosen by the sign of a figure, and lists over rows.
extension TemplateDecoder {
  /// Decodes a phrase for these arguments; returns the name under which it is kept.
  func phrase(_ name: String, arguments: [String], at place: Place) -> String? {
    guard let node = phraseNodes[name] else { return nil }
    let key = arguments.isEmpty ? name : "\(name)(\(arguments.joined(separator: ", ")))"
    if phrases.has(key) { return key }
    guard open.insert("词 " + key) else {
      collector.add(
        Finding(
          .circularFigure, at: place, "词“\(name)”绕了一圈又用到它自己", cure: "改写其中一句，使它不再用到这个词"))
      return nil
    }
    defer { open.remove("词 " + key) }
    openPhrases += 1
    defer { openPhrases -= 1 }
    if openPhrases > Self.deepest {
      collector.add(
        Finding(
          .malformedTemplate, at: place, "词“\(name)”套得太深：一个用一个，超过 \(Self.deepest) 层",
          cure: "减少层层相用的词"))
      return nil
    }
    if let words = fixedPhrase(node, name: key, arguments: arguments, at: place) {
      phrases[key] = words
    } else {
      var fields = TemplateFields(node, name, collector)
      // Where it is used is asked for where it is used.
      phrases[key] = phrase(
        &fields, name: key, arguments: arguments, at: place, within: Scope().counting)
      fields.finish()
    }
    guard let known = phrases[key] else { return nil }
    if isBounded(known, name, at: place) { return key }
    phrases[key] = Phrase(
      name: key, figure: known.figure, variants: PhraseVariants(), place: known.place)
    return key
  }

  private static let deepest = 100

  /// Phrases in phrases double with every step, and each is printed.
  private func isBounded(_ phrase: Phrase, _ name: String, at place: Place) -> Bool {
    let sizes = PhraseCase.allCases.map { which in
      (phrase.variants[which]?.pieces ?? []).reduce(1) { size, piece in
        guard case .slot(let slot) = piece, case .phrase(let other) = slot.target else {
          return size
        }
        return size + (phraseSizes[other] ?? 1)
      }
    }
    let size = sizes.max() ?? 1
    phraseSizes[phrase.name] = size < 10_000 ? size : 1
    if size < 10_000 { return true }
    collector.add(
      Finding(.malformedTemplate, at: place, "词“\(name)”展开后太长", cure: "减少层层相用的词"))
    return false
  }

  /// `部门行: "部门：{部门.全称}"`: words that are always the same.
  private func fixedPhrase(
    _ node: YAMLNode, name: String, arguments: [String], at place: Place
  ) -> Phrase? {
    guard let text = node.text, !node.isOmitted else { return nil }
    if !arguments.isEmpty {
      collector.add(
        Finding(
          .malformedTemplate, at: place, "“\(name)”是一句现成的话，不要参数", cure: "写成 {词名}，不带括号"))
    }
    var variants = PhraseVariants()
    variants[.positive] = wording(Located(text, at: node.place), Scope().counting)
    return Phrase(
      name: name, figure: .constant(.count(1)), variants: variants, place: node.place)
  }

  /// `看` names the figure; each case has its wording.
  func phrase(
    _ fields: inout TemplateFields, name: String, arguments: [String] = [], at place: Place,
    within outer: Scope = Scope()
  ) -> Phrase? {
    let scope = phraseScope(&fields, name: name, arguments: arguments, at: place, outer)
    let look = fields.text("看")
    let texts = Self.cases.map { word in fields.text(word).map { (word, $0) } }.compactMap { $0 }
    guard let scope else { return nil }
    guard let look else {
      collector.add(
        Finding(
          .malformedTemplate, at: fields.node.place, "“\(name)”没有写“看”：按哪个数的正负选词",
          cure: "加一行“看: 数名”"))
      return nil
    }
    var variants = PhraseVariants()
    for (word, text) in texts {
      guard let which = PhraseCase(word: word) else { continue }
      if variants[which] != nil {
        collector.add(
          Finding(
            .malformedTemplate, at: text.place, "“\(word)”与“\(which.rawValue)”是同一种情形，写了两次",
            cure: "增、是即正，减即负，平、否即零；只留一个"))
      }
      variants[which] = wording(text, scope)
    }
    if texts.isEmpty {
      collector.add(
        Finding(
          .malformedTemplate, at: fields.node.place, "“\(name)”一种情形也没有写",
          cure: "写出要印的情形：增、减、平，正、负、零、缺，或是、否"))
    }
    guard let looked = figure(look, scope) else { return nil }
    return Phrase(name: name, figure: looked.0, variants: variants, place: fields.node.place)
  }

  private static let cases = ["增", "减", "平", "正", "负", "零", "是", "否", "缺"]

  /// The names that a phrase may use: its parameters, and the figures of 式. Nil, with a finding,
  /// where the arguments do not fit.
  private func phraseScope(
    _ fields: inout TemplateFields, name: String, arguments: [String], at place: Place,
    _ outer: Scope
  ) -> Scope? {
    let parameters = fields.words("参数")
    var scope = outer
    scope.prefix = name + "."
    let fits = parameters.count == arguments.count
    if !fits {
      collector.add(
        Finding(
          .malformedTemplate, at: place,
          "“\(name)”要 \(parameters.count) 个参数，这里给了 \(arguments.count) 个",
          cure: parameters.isEmpty
            ? "" : "写成 {词名(\(parameters.map(\.value).joined(separator: ", ")))} 的样子，括号里填数名"))
    }
    for (parameter, argument) in zip(parameters, arguments) {
      if scope.arguments[parameter.value] != nil {
        collector.add(
          Finding(.malformedTemplate, at: parameter.place, "两个参数都叫“\(parameter.value)”"))
      }
      scope.arguments[parameter.value] = argument
    }
    guard let formulas = fields.node("式") else { return fits ? scope : nil }
    var inner = TemplateFields(formulas, "式", collector)
    for entry in inner.all() where fits {
      if let source = collector.text(of: entry.value, entry.key.value),
        let (expression, _) = figure(source, scope)
      {
        scope.locals[entry.key.value] = expression
      } else {
        scope.locals[entry.key.value] = .named(broken(entry.key.value))
      }
    }
    return fits ? scope : nil
  }

  /// A name for a figure with a fault, so that what uses it is not reported as well.
  private func broken(_ name: String) -> String {
    brokenFigures.insert(" " + name)
    return " " + name
  }

  // MARK: Lists

  func listing(_ name: String, at place: Place) -> String? {
    guard let node = listingNodes[name] else { return nil }
    if listings.has(name) { return name }
    guard open.insert("列举 " + name) else {
      collector.add(
        Finding(
          .circularFigure, at: place, "列举“\(name)”绕了一圈又用到它自己", cure: "改写其中一句，使它不再用到这个列举"))
      return nil
    }
    defer { open.remove("列举 " + name) }
    var fields = TemplateFields(node, name, collector)
    listings[name] = listing(&fields, name: name)
    fields.finish()
    return listings.has(name) ? name : nil
  }

  func listing(
    _ fields: inout TemplateFields, name: String, within outer: Scope = Scope()
  ) -> Listing? {
    let ledger = ledger(&fields, else: StandardLedger.spending)
    let condition = fields.text("条件")
    let reading = rowAxis(&fields, ledger: ledger)
    let shown = fields.text("有数")
    let separator = fields.text("分隔").map { plainWords($0) } ?? "、"
    let empty = fields.text("空").map { wording($0, outer) }
    let text = fields.text("文")
    if case .faulty = reading { return nil }
    guard case .axis(let axis) = reading, let text else {
      collector.add(
        Finding(
          .malformedTemplate, at: fields.node.place, "“\(name)”要写明按什么列、每一项怎么写",
          cure: "加上“每: 列名”（或“每条: 台账”）和“文: …”"))
      return nil
    }
    let inner = outer.binding(axis, in: shapes)
    return Listing(
      name: name, axis: axis, conditions: conditions(condition, along: axis, of: ledger),
      figure: shown.flatMap { figure($0, inner)?.0 }, wording: wording(text, inner.counting),
      separator: separator, empty: empty, place: fields.node.place)
  }
}
