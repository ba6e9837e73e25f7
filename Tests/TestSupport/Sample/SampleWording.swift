import GoujiModel

extension Wording {
  /// `Wording("共", .figure("支出合计"), "。")`; slots stand in line 5.
  package init(_ pieces: WordingPiece...) { self.init(pieces: pieces, place: .template(5)) }
}

extension WordingPiece: ExpressibleByStringLiteral {
  package init(stringLiteral words: String) { self = .text(words) }
}

extension WordingPiece {
  package static func slot(
    _ target: SlotTarget, _ format: SlotFormat = SlotFormat()
  ) -> WordingPiece {
    .slot(Slot(target: target, format: format, source: "", place: .template(5)))
  }

  /// `{名|…}`
  package static func figure(
    _ name: String, _ format: SlotFormat = SlotFormat(), kind: FigureKind = .amount
  ) -> WordingPiece {
    .slot(.figure(.named(name), name: name, kind: kind), format)
  }

  /// `{功能科目.名称}`
  package static func axis(_ column: String, _ attribute: String) -> WordingPiece {
    .slot(.axis(column: column, attribute: attribute))
  }

  /// `{序}`, as `1`.
  package static let ordinal = WordingPiece.slot(.ordinal(NumberStyle(pattern: "1")))
}
