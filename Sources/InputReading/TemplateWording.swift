import GoujiModel

/// Wording: sentences with slots, phrases chosen by a sign, lists over rows.
extension TemplateDecoder {
  func wording(_ text: Located<String>, _ scope: Scope) -> Wording {
    var pieces: [WordingPiece] = []
    var words = ""
    var rest = text.value[...]
    while let character = rest.first {
      guard character == "{", let end = rest.firstIndex(of: "}") else {
        words.append(character)
        rest = rest.dropFirst()
        continue
      }
      if !words.isEmpty { pieces.append(.text(words)) }
      words = ""
      let source = String(rest[rest.index(after: rest.startIndex)..<end])
      if let slot = slot(source, in: text, scope) { pieces.append(.slot(slot)) }
      rest = rest[rest.index(after: end)...]
    }
    if !words.isEmpty { pieces.append(.text(words)) }
    checkDigits(pieces, text)
    return Wording(pieces: pieces, place: text.place)
  }

  func wording(
    _ text: Located<String>?, else standard: String, _ node: YAMLNode, _ scope: Scope
  ) -> Wording {
    wording(text ?? Located(standard, at: node.place), scope)
  }

  /// A digit typed into a sentence would be a second definition of a figure.
  private func checkDigits(_ pieces: [WordingPiece], _ text: Located<String>) {
    for case .text(let words) in pieces {
      guard let digit = words.first(where: { $0.isWholeNumber && $0.wholeNumberValue != nil && !$0.isHanNumeral })
      else { continue }
      collector.add(
        Finding(
          .digitsInWording, at: text.place.of(String(digit)), "行文里直接写了数字“\(digit)”：\(words)",
          cure: "数字由台账算出：改用 {数名}；固定的标准写进“数”，例如 大型设备标准: 200万元"))
      return
    }
  }

  private func slot(_ source: String, in text: Located<String>, _ scope: Scope) -> Slot? {
    var parts = source.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    let name = parts.removeFirst()
    let place = text.place
    var format = SlotFormat()
    for word in parts {
      switch word {
      case "绝对": format.absolute = true
      case "无单位": format.bare = true
      case "整数": format.decimals = 0
      case "两位": format.decimals = 2
      default:
        if name == "序" { continue }
        collector.add(
          Finding(
            .unknownSlot, at: place.of(source), "“{\(source)}”里没有“\(word)”这种写法",
            cure: "可用：绝对、无单位、整数、两位"))
      }
    }
    guard let target = target(name, parts, text, scope) else { return nil }
    return Slot(target: target, format: format, source: source, place: place)
  }

  private func target(
    _ name: String, _ options: [String], _ text: Located<String>, _ scope: Scope
  ) -> SlotTarget? {
    if name == "序" { return .ordinal(NumberStyle(pattern: options.first ?? "一")) }
    if let call = name.firstIndex(of: "("), name.hasSuffix(")"),
      phraseNodes[String(name[..<call])] != nil
    {
      let inside = name[name.index(after: call)...].dropLast()
      let arguments = inside.split(separator: ",").map { argument in
        let word = argument.trimmed
        return scope.arguments[word] ?? word
      }
      return phrase(String(name[..<call]), arguments: arguments, at: text.place.of(name))
        .map { .phrase($0) }
    }
    if let expression = resolve(name, scope), let kind = kind(of: expression, at: text.place) {
      let shown = scope.locals[name] != nil ? scope.prefix + name : scope.arguments[name] ?? name
      return .figure(expression, name: shown, kind: kind)
    }
    let (first, second) = name.splitAtDot
    if let target = dotted(first, second, scope) { return target }
    if phraseNodes[name] != nil {
      return phrase(name, arguments: [], at: text.place.of(name)).map { .phrase($0) }
    }
    if listingNodes[name] != nil {
      return listing(name, scope: scope, at: text.place.of(name)).map { .listing($0) }
    }
    if IdentityPath.isKnown(name) { return .identity(name) }
    if let found = anonymousFigure(name, text, scope) { return found }
    let known =
      figureNames + phraseNodes.keys.sorted() + listingNodes.keys.sorted() + IdentityPath.common
      + scope.locals.keys.sorted() + scope.axes.keys.sorted().map { $0 + ".名称" }
    collector.add(
      Finding(
        .unknownSlot, at: text.place.of("{" + name), "不认识“{\(name)}”",
        cure: Suggestion.cure(for: name, among: known)))
    return nil
  }

  private func dotted(_ first: String, _ second: String, _ scope: Scope) -> SlotTarget? {
    if second.isEmpty { return nil }
    if first == "原因" { return .reason(scope.arguments[second] ?? second) }
    if first == "文字" { return .prose(second) }
    if scope.records.contains(first), forms[first]?.index(of: second) != nil {
      return .lookup(ledger: first, column: second)
    }
    if let kind = scope.axes[first], AxisAttributes.printable(of: kind, forms: forms).contains(second)
    {
      return .axis(column: first, attribute: second)
    }
    if forms[first]?.index(of: second) != nil { return .lookup(ledger: first, column: second) }
    return nil
  }

  /// `{合计(支出, …)}` or `{甲 + 乙}` written in the sentence itself.
  private func anonymousFigure(
    _ name: String, _ text: Located<String>, _ scope: Scope
  ) -> SlotTarget? {
    guard name.contains(where: { "(（+＋-－".contains($0) }) else { return nil }
    let place = text.place.of(name)
    return figure(Located(name, at: place), scope).map { .figure($0.0, name: name, kind: $0.1) }
  }

  // MARK: Phrases

  /// Decodes a phrase for these arguments; returns the name under which it is kept.
  func phrase(_ name: String, arguments: [String], at place: Place) -> String? {
    guard let node = phraseNodes[name] else { return nil }
    let key = arguments.isEmpty ? name : "\(name)(\(arguments.joined(separator: ", ")))"
    if phrases[key] != nil { return key }
    guard open.insert("词 " + key).inserted else {
      collector.add(Finding(.circularFigure, at: place, "词“\(name)”绕了一圈又用到它自己"))
      return nil
    }
    defer { open.remove("词 " + key) }
    phrases[key] = phrase(node, name: key, arguments: arguments, at: place)
    return phrases[key] == nil ? nil : key
  }

  /// `看` names the figure; each case has its wording.
  func phrase(_ node: YAMLNode, name: String, arguments: [String], at place: Place) -> Phrase? {
    var fields = TemplateFields(node, name, collector)
    let parameters = fields.words("参数").map(\.value)
    guard parameters.count == arguments.count else {
      collector.add(
        Finding(
          .malformedTemplate, at: place,
          "“\(name)”要 \(parameters.count) 个参数，这里给了 \(arguments.count) 个"))
      return nil
    }
    var scope = Scope()
    scope.arguments = Dictionary(uniqueKeysWithValues: zip(parameters, arguments))
    scope.prefix = name + "."
    for entry in fields.node("式")?.entries ?? [] {
      if let source = entry.value.text,
        let (expression, _) = figure(Located(source, at: entry.value.place), scope)
      {
        scope.locals[entry.key.value] = expression
      }
    }
    guard let look = fields.text("看") else {
      collector.add(
        Finding(.malformedTemplate, at: node.place, "“\(name)”没有写“看”：按哪个数的正负选词"))
      return nil
    }
    let looked = figure(look, scope)
    var variants: [PhraseCase: Wording] = [:]
    for word in ["增", "减", "平", "正", "负", "零", "缺"] {
      guard let text = fields.text(word), let which = PhraseCase(word: word) else { continue }
      variants[which] = wording(text, scope)
    }
    _ = fields.node("样式")
    fields.finish()
    guard let looked else { return nil }
    return Phrase(name: name, figure: looked.0, variants: variants, place: node.place)
  }

  // MARK: Lists

  func listing(_ name: String, scope: Scope, at place: Place) -> String? {
    guard let node = listingNodes[name] else { return nil }
    if listings[name] != nil { return name }
    guard open.insert("列举 " + name).inserted else {
      collector.add(Finding(.circularFigure, at: place, "列举“\(name)”绕了一圈又用到它自己"))
      return nil
    }
    defer { open.remove("列举 " + name) }
    var fields = TemplateFields(node, name, collector)
    listings[name] = listing(&fields, name: name)
    fields.finish()
    return listings[name] == nil ? nil : name
  }

  func listing(_ fields: inout TemplateFields, name: String) -> Listing? {
    let ledger = fields.text("台账")?.value ?? StandardLedger.spending
    let conditions = conditions(fields.text("条件"), of: ledger)
    let axis = rowAxis(&fields, ledger: ledger)
    let shown = fields.text("有数").flatMap { figure($0, Scope()) }
    let separator = fields.text("分隔")?.value ?? "、"
    let empty = fields.text("空").map { wording($0, Scope()) }
    guard let axis, let text = fields.text("文") else {
      collector.add(
        Finding(
          .malformedTemplate, at: fields.node.place,
          "“\(name)”要写明“每”（按什么列）和“文”（每一项怎么写）"))
      return nil
    }
    let inner = Scope().binding(axis, in: forms)
    return Listing(
      name: name, axis: axis, conditions: conditions, figure: shown?.0,
      wording: wording(text, inner), separator: separator, empty: empty, place: fields.node.place)
  }
}

extension Character {
  /// 一二三…: numbers that are words, not figures.
  fileprivate var isHanNumeral: Bool {
    unicodeScalars.first.map { (0x3400...0x9FFF).contains($0.value) || $0.value == 0x3007 } ?? false
  }
}

extension StringProtocol {
  var trimmed: String {
    var text = Substring(self)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}

extension Place {
  /// The place of `words` on this line or the few below it, where a scalar goes on; this place
  /// where they are not found.
  package func of(_ words: String) -> Place {
    for number in line..<(line + 12) {
      let text = file.line(number)
      if let column = text.firstOffset(of: words) {
        return Place(file: file, line: number, column: column + 1, length: words.count)
      }
    }
    return self
  }
}

extension Substring {
  fileprivate func firstOffset(of words: String) -> Int? {
    var offset = 0
    var rest = self
    while !rest.isEmpty {
      if rest.hasPrefix(words) { return offset }
      rest.removeFirst()
      offset += 1
    }
    return nil
  }
}
