import GoujiModel

/// Tables between paragraphs with label and title below them (题位: 下), and labels with numbers that
/// the program gives: `表{号}`, `表{号}-{序}`.
extension TemplateDecoder {
  /// What stands below the table; nil where label and title stand above it.
  func caption(_ fields: inout TemplateFields) -> [CaptionPiece]? {
    let position = fields.text("题位")
    let pattern = fields.text("题式")
    switch position?.value {
    case nil, "上"?:
      if let pattern {
        collector.add(
          Finding(.malformedTemplate, at: pattern.place, "“题式”要与“题位: 下”同写", cure: "加一行“题位: 下”"))
      }
      return nil
    case "下"?: break
    default:
      if let position {
        collector.add(
          Finding(
            .malformedTemplate, at: position.place, "“题位”只能写“上”或“下”，这里写的是“\(position.value)”"))
      }
    }
    guard let pattern = pattern ?? captionPattern else { return [.label, .text("："), .title] }
    let pieces = captionPieces(pattern)
    let hasTitle = pieces.contains { if case .title = $0 { true } else { false } }
    if !hasTitle {
      collector.add(
        Finding(
          .malformedTemplate, at: pattern.place, "“题式”里没有 {题名}", cure: "写成 \"{表号}：{题名}\" 的样子"))
    }
    return pieces
  }

  private func captionPieces(_ pattern: Located<String>) -> [CaptionPiece] {
    var pieces: [CaptionPiece] = []
    var rest = pattern.value[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if rest.startIndex < open { pieces.append(.text(String(rest[..<open]))) }
      switch String(rest[rest.index(after: open)..<close]) {
      case "表号": pieces.append(.label)
      case "题名": pieces.append(.title)
      case let other:
        collector.add(
          Finding(
            .unknownSlot, at: pattern.place, "“题式”里不认识“{\(other)}”", cure: "可用的有：{表号}、{题名}"))
      }
      rest = rest[rest.index(after: close)...]
    }
    return rest.isEmpty ? pieces : pieces + [.text(String(rest))]
  }

  /// `公开表3`, `表{号}-{序}`. Digits may stand in a label.
  func label(_ text: Located<String>, isNumbered: Bool) -> Wording {
    var pieces: [WordingPiece] = []
    var rest = text.value[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if rest.startIndex < open { pieces.append(.text(String(rest[..<open]))) }
      let source = String(rest[rest.index(after: open)..<close])
      let parts = source.split(separator: "|", maxSplits: 1).map(String.init)
      let style = NumberStyle(pattern: parts.count > 1 ? parts[1] : "1")
      switch parts.first {
      case "号" where isNumbered: add(.tableNumber(style))
      case "序": add(.ordinal(style))
      default:
        collector.add(
          Finding(
            .unknownSlot, at: text.place, "“表号”里不认识“{\(source)}”",
            cure: isNumbered ? "可用的有：{号}、{序}" : "可用的有：{序}；自动编号的 {号} 要与“题位: 下”同写"))
      }
      rest = rest[rest.index(after: close)...]
      func add(_ target: SlotTarget) {
        pieces.append(
          .slot(Slot(target: target, format: SlotFormat(), source: source, place: text.place)))
      }
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
    return Wording(pieces: pieces, place: text.place)
  }
}
