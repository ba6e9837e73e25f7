import GoujiModel
import SourceReading

/// Wording: sentences with slots. Phrases and lists stand in `TemplatePhrases.swift`.
extension TemplateDecoder {
  func wording(_ text: Located<String>, _ scope: Scope) -> Wording {
    var pieces: [WordingPiece] = []
    var rest = text.value[...]
    /// Characters before the rest.
    var offset = 0
    lazy var written = WrittenText(text)
    while !rest.isEmpty {
      let opening = rest.utf8.firstIndex(of: UInt8(ascii: "{")) ?? rest.endIndex
      let words = rest[..<opening]
      offset = check(words, from: offset, in: text)
      if !words.isEmpty { pieces.append(.text(String(words))) }
      rest = rest[opening...]
      if rest.isEmpty { break }
      guard let end = rest.utf8.firstIndex(of: UInt8(ascii: "}")) else {
        report(brace: "“{”后面缺“}”", at: offset, in: text)
        break
      }
      let source = rest[rest.utf8.index(after: opening)..<end]
      if let inner = source.utf8.lastIndex(of: UInt8(ascii: "{")) {
        report(brace: "“{”后面缺“}”，又开了一个“{”", at: offset, in: text)
        offset += rest[..<inner].unicodeScalars.count
        rest = rest[inner...]
        continue
      }
      let length = source.unicodeScalars.count
      let located = Located(String(source), at: written.place(at: offset + 1, length: length))
      if let slot = slot(located, scope) { pieces.append(.slot(slot)) }
      rest = rest[rest.utf8.index(after: end)...]
      offset += length + 2
    }
    return Wording(pieces: pieces, place: text.place)
  }

  func wording(
    _ text: Located<String>?, else standard: String, _ node: YAMLNode, _ scope: Scope
  ) -> Wording {
    wording(text ?? Located(standard, at: node.place), scope)
  }

  /// Words without slots, such as a separator.
  func plainWords(_ text: Located<String>) -> String {
    for (index, scalar) in text.value.unicodeScalars.enumerated() {
      if scalar == "{" {
        report(brace: "这里不能用“{”：只能写现成的文字", at: index, in: text)
        break
      }
      checkWord(scalar, at: index, in: text)
    }
    return text.value
  }

  /// Digits that stand together are one number.
  private func report(digitsAt index: Int, in text: Located<String>) {
    let scalars = Array(text.value.unicodeScalars)
    if index > 0, scalars[index - 1].isFigure { return }
    let number = String(String.UnicodeScalarView(scalars[index...].prefix { $0.isFigure }))
    if NominalNumber.stands(at: index, in: scalars, number) { return }
    let place = text.place(at: index)
    let isYear =
      number.unicodeScalars.count == 4 && (number.hasPrefix("20") || number.hasPrefix("２０"))
    collector.add(
      Finding(
        .digitsInWording,
        at: Place(
          file: place.file, line: place.line, column: place.column,
          length: number.unicodeScalars.count),
        "行文里直接写了数字“\(number)”：\(shortened(text.value, to: 40))",
        cure: isYear
          ? "年份由草案给出：改用 {年度} 或 {上年度}"
          : "数字由台账算出：改用 {数名}；固定的标准写进“数”，例如 大型设备标准: 200万元"))
  }

  /// Returns how many characters stand before what follows the words.
  private func check(_ words: Substring, from start: Int, in text: Located<String>) -> Int {
    var index = start
    /// Numerals that stand together.
    var numerals = 0
    for scalar in words.unicodeScalars {
      checkWord(scalar, at: index, in: text)
      if scalar == "年", numerals == 4 { report(yearWrittenAt: index - numerals, in: text) }
      numerals = Self.numerals.contains(scalar) ? numerals + 1 : 0
      index += 1
    }
    return index
  }

  private static let numerals = Set("〇○零一二三四五六七八九".unicodeScalars)

  /// 二〇二四年.
  private func report(yearWrittenAt index: Int, in text: Located<String>) {
    let year = String(String.UnicodeScalarView(Array(text.value.unicodeScalars)[index..<index + 4]))
    let place = text.place(at: index)
    collector.add(
      Finding(
        .digitsInWording,
        at: Place(file: place.file, line: place.line, column: place.column, length: 4),
        "行文里直接写了年份“\(year)年”：\(shortened(text.value, to: 40))",
        cure: "年份由草案给出：改用 {年度} 或 {上年度}"))
  }

  /// A digit typed into a sentence would be a second definition of a figure; a brace by itself was
  /// meant to be a slot.
  private func checkWord(_ scalar: Unicode.Scalar, at index: Int, in text: Located<String>) {
    switch scalar {
    case "}": report(brace: "“}”前面缺“{”", at: index, in: text)
    case "｛", "｝": report(brace: "花括号要用半角的“{”“}”", at: index, in: text)
    case _ where scalar.isFigure: report(digitsAt: index, in: text)
    default: break
    }
  }

  private func report(brace message: String, at index: Int, in text: Located<String>) {
    collector.add(
      Finding(
        .unknownSlot, at: text.place(at: index), "\(message)：\(shortened(text.value, to: 40))",
        cure: "要填的地方写成 {名称}"))
  }

  // MARK: Slots

  private func slot(_ source: Located<String>, _ scope: Scope) -> Slot? {
    guard let syntax = slotSyntax(source, scope) else { return nil }
    let parts = syntax.formats
    if case .name(let name) = syntax.target, name.value.sameBytes(as: "序") {
      return ordinal(source, parts, scope)
    }
    var format = SlotFormat()
    for part in parts where !format.take(part.value) {
      collector.add(
        Finding(
          .unknownSlot, at: part.place, "“{\(source.value)}”里没有“\(part.value)”这种写法",
          cure: Suggestion.cure(for: part.value, among: SlotFormat.names, orAll: "可用的有")))
    }
    guard let target = target(syntax.target, scope) else { return nil }
    if case .phrase(let called) = target, !scope.counts,
      phrases[called]?.hasOrdinal(phrases) == true
    {
      collector.add(.nothingCounted(source))
    }
    if case .figure = target {
      if let part = parts.first(where: { $0.value.isOfWords }) {
        collector.add(
          Finding(
            .unknownSlot, at: part.place, "“{\(syntax.target.source)}”是数，不能写“\(part.value)”",
            cure: part.value == "可缺" ? "用“看”分情况写，给这个数加一句“缺”的写法" : "删去“|”和它后面的字"))
      }
    } else if let part = parts.first(where: { !$0.value.isOfWords }) {
      collector.add(
        Finding(
          .unknownSlot, at: part.place, "“{\(syntax.target.source)}”不是数，不能写“\(part.value)”",
          cure: "删去“|”和它后面的字"))
    }
    return Slot(target: target, format: format, source: source.value, place: source.place)
  }

  /// `{序}`, `{序|（一）}`
  private func ordinal(
    _ source: Located<String>, _ parts: [Located<String>], _ scope: Scope
  ) -> Slot? {
    if !scope.counts { collector.add(.nothingCounted(source)) }
    let style = parts.first.map { numberStyle($0) } ?? NumberStyle(pattern: "一")
    for part in parts.dropFirst() {
      collector.add(
        Finding(.unknownSlot, at: part.place, "“{\(source.value)}”里只能写一种编号"))
    }
    return Slot(
      target: .ordinal(style), format: SlotFormat(), source: source.value, place: source.place)
  }

  /// `一、`, `（1）`: the numeral stands for all.
  func numberStyle(_ text: Located<String>) -> NumberStyle {
    let style = NumberStyle(pattern: text.value)
    if style.numerals == .none, !text.value.isEmpty {
      collector.add(
        Finding(
          .malformedTemplate, at: text.place, "编号“\(text.value)”里没有“一”或“1”",
          cure: "写出第一个编号的样子，例如 一、（一） 1."))
    }
    return style
  }

  private func target(_ target: SlotSyntax.Target, _ scope: Scope) -> SlotTarget? {
    switch target {
    case .name(let name): return named(name, scope)
    case .phrase(let name, let arguments):
      guard arguments.allSatisfy({ isArgument($0, scope) }) else { return nil }
      let meant = arguments.map { scope.arguments[$0.value] ?? $0.value }
      return phrase(name.value, arguments: meant, at: name.place).map { .phrase($0) }
    case .figure(let written, let expression):
      return kind(of: expression).map { .figure(expression, name: written.value, kind: $0) }
    }
  }

  /// What a name alone stands for.
  private func named(_ name: Located<String>, _ scope: Scope) -> SlotTarget? {
    let word = name.value
    if let expression = resolve(word, scope) {
      guard let kind = kind(of: expression) else { return nil }
      let shown = scope.locals[word] != nil ? scope.prefix + word : scope.arguments[word] ?? word
      return .figure(expression, name: shown, kind: kind)
    }
    let (first, second) = word.splitAtDot
    if let target = dotted(first, second, scope, at: name) { return target }
    if phraseNodes.has(word) {
      return phrase(word, arguments: [], at: name.place).map { .phrase($0) }
    }
    if listingNodes.has(word) {
      return listing(word, at: name.place).map { .listing($0) }
    }
    if IdentityPath.isKnown(word) { return .identity(word) }
    reportUnknown(name, first, scope)
    return nil
  }

  private func reportUnknown(_ name: Located<String>, _ first: String, _ scope: Scope) {
    var known =
      figureNames + phraseNodes.keys.sorted() + listingNodes.keys.sorted() + IdentityPath.common
      + scope.locals.keys.sorted()
    known += Set(subjectWords.values.flatMap(\.keys)).sorted().map {
      "\(IdentityPath.subject).\($0)"
    }
    for (axis, kind) in scope.axes.sorted(by: { $0.key < $1.key }) {
      known += AxisAttributes.printable(of: kind, shapes: shapes).map { "\(axis).\($0)" }
    }
    for ledger in scope.records.sorted() {
      known += (shapes[ledger]?.columns ?? []).map { "\(ledger).\($0.name)" }
    }
    let isColumn = shapes.values.contains { $0.index(of: first) != nil }
    let reason =
      isColumn && first != name.value && scope.axes[first] == nil ? "：这里没有按“\(first)”分行" : ""
    collector.add(
      Finding(
        .unknownSlot, at: name.place, "不认识“{\(name.value)}”\(reason)",
        cure: reason.isEmpty
          ? Suggestion.cure(for: name.value, among: known)
          : "移到按“\(first)”分行的表、列举里（写“每: \(first)”的）"))
  }

  private func isArgument(_ name: Located<String>, _ scope: Scope) -> Bool {
    if scope.locals[name.value] != nil, scope.arguments[name.value] == nil {
      collector.add(
        Finding(
          .malformedTemplate, at: name.place, "“\(name.value)”是“式”里的数，不能再传给别的词",
          cure: "传“数”里定义的数名或本词的参数"))
      return false
    }
    if resolve(name.value, scope) != nil { return true }
    collector.add(
      Finding(
        .unknownFigure, at: name.place, "没有叫“\(name.value)”的数",
        cure: Suggestion.cure(for: name.value, among: figureNames, orAll: "模板的数有")))
    return false
  }

  private func dotted(
    _ first: String, _ second: String, _ scope: Scope, at name: Located<String>
  ) -> SlotTarget? {
    if second.isEmpty { return nil }
    if first.sameBytes(as: "原因") { return .reason(scope.arguments[second] ?? second) }
    if first.sameBytes(as: "文字") { return .prose(second) }
    if first.sameBytes(as: IdentityPath.subject),
      subjectWords.values.contains(where: { $0[second] != nil })
    {
      return .subject(second)
    }
    if scope.records.contains(first), shapes[first]?.index(of: second) != nil {
      return lookup(first, second, scope, at: name)
    }
    if let kind = scope.axes[first],
      AxisAttributes.printable(of: kind, shapes: shapes).contains(second)
    {
      return .axis(column: first, attribute: second)
    }
    if shapes[first]?.index(of: second) != nil { return lookup(first, second, scope, at: name) }
    return nil
  }
}

extension Finding {
  static func nothingCounted(_ slot: Located<String>) -> Finding {
    Finding(
      .unknownSlot, at: slot.place, "“{\(slot.value)}”这里没有东西可数，印不出第几",
      cure: "“{序}”只能写在表的行、列举的一项、按“每”“每条”重复的段落和节里；别处直接写“一、”或用“编号”")
  }
}

extension String {
  /// A way of printing names and words, not figures.
  fileprivate var isOfWords: Bool { sameBytes(as: "可缺") || startsWithBytes(of: "去") }
}

extension Unicode.Scalar {
  /// 3, ３, ③: a number, other than the words 一二三….
  fileprivate var isFigure: Bool {
    switch value {
    case 0x30...0x39: true
    case 0...0x7F, 0x3000...0x303F, 0x3400...0x9FFF: false
    default: properties.numericType != nil
    }
  }
}

extension StringProtocol {
  /// Without blanks at the ends.
  var trimmed: String {
    if unicodeScalars.first?.isBlank != true, unicodeScalars.last?.isBlank != true {
      return String(self)
    }
    var scalars = Substring(self).unicodeScalars
    while scalars.first?.isBlank == true { scalars.removeFirst() }
    while scalars.last?.isBlank == true { scalars.removeLast() }
    return String(scalars)
  }
}

extension SlotSyntax.Target {
  /// As written.
  fileprivate var source: String {
    switch self {
    case .name(let name), .figure(let name, _): name.value
    case .phrase(let name, let arguments):
      "\(name.value)(\(arguments.map(\.value).joined(separator: ", ")))"
    }
  }
}
