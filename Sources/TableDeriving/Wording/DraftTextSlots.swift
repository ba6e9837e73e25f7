import FigureEvaluating
import GoujiModel

/// What the preparer wrote, with the figures that it asks for: `新增项目{新增项目支出}` in 原因 or 文字.md
/// prints the template's figure, so that the number is typed nowhere.
extension WordingRenderer {
  /// `slot` names where the words were entered.
  package func draftText(
    _ text: String, slot name: String, in scope: RowScope, origin: WordOrigin?,
    asLabel: Bool = false
  ) -> [Inline] {
    guard text.utf8.contains(UInt8(ascii: "{")) else {
      return [.draftText(slot: name, text, origin: origin)]
    }
    var pieces: [Inline] = []
    var rest = text[...]
    while let opening = rest.firstIndex(of: "{"), let closing = rest[opening...].firstIndex(of: "}")
    {
      if opening > rest.startIndex {
        pieces.append(.draftText(slot: name, String(rest[..<opening]), origin: origin))
      }
      let source = String(rest[rest.index(after: opening)..<closing])
      pieces += asked(source, slot: name, in: scope, origin, asLabel: asLabel)
      rest = rest[rest.index(after: closing)...]
    }
    if !rest.isEmpty { pieces.append(.draftText(slot: name, String(rest), origin: origin)) }
    return pieces
  }

  /// A figure of the template by its name, with ways of printing it behind bars.
  private func asked(
    _ source: String, slot: String, in scope: RowScope, _ origin: WordOrigin?, asLabel: Bool
  ) -> [Inline] {
    let parts = source.split(separator: "|", omittingEmptySubsequences: false).map {
      $0.split(separator: " ").joined(separator: " ")
    }
    var format = SlotFormat()
    let place = origin?.draft ?? engine.budget.head
    let unknownWay = parts.dropFirst().first { !format.take($0) }
    if let unknownWay {
      report(.unknownInText(source, unknownWay, among: SlotFormat.names, at: place))
    } else if let (expression, kind) = figure(named: parts[0]) {
      let target = SlotTarget.figure(expression, name: parts[0], kind: kind)
      return inlines(
        Slot(target: target, format: format, source: source, place: place), in: scope, nil,
        asLabel: asLabel)
    } else {
      let known = engine.template.figures.keys.sorted() + engine.template.stated.keys.sorted()
      report(.unknownInText(source, parts[0], among: known, at: place))
    }
    return [.draftText(slot: slot, "{\(source)}", origin: origin)]
  }

  private func figure(named name: String) -> (FigureExpression, FigureKind)? {
    if let figure = engine.template.figures[name] { return (.named(name), figure.kind) }
    return engine.template.stated[name].map { (.stated(name), $0.kind) }
  }
}

extension Finding {
  fileprivate static func unknownInText(
    _ source: String, _ word: String, among known: [String], at place: Place
  ) -> Finding {
    Finding(
      .unknownInText, at: place, "文字里写的“{\(source)}”，模板没有“\(word)”",
      label: "印出来会是“{\(source)}”", basis: "财预〔2016〕143号",
      cure: [
        Suggestion.cure(for: word, among: known), "花括号里写模板的数名；不是要程序填的，不写花括号",
      ].filter { !$0.isEmpty }.joined(separator: "；"))
  }
}
