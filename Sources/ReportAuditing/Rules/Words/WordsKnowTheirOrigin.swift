import GoujiModel

/// What it says: every printed word says where it comes from, and rightly so: the line of the template,
/// and the place in the draft, the code or the value that fills the slot there.
///
/// How it is recounted: the wording that must stand there is read from the template, piece by piece,
/// with the place of each; the origin that a printed piece carries is held against it, not followed.
///
/// Source: law 10 of the figure language: nothing is printed without an origin.
///
/// What escapes: words that differ from the template's altogether, which other rules tell.
enum WordsKnowTheirOrigin {
  static let rule = AuditRule("文字都指得出是模板哪一行、草案哪一处", .words)

  static func result(_ read: ReadReport) -> AuditResult {
    var result = AuditResult(rule, lists: read.lists, absence: "报告没有文字")
    read.forEachWords { place, right, inlines in
      if right.unread != nil { return }
      // Cut otherwise, as in a document that was read back, pieces have no origin to look at.
      guard right.pieces.count == inlines.count else {
        if right.isPrinted(as: inlines, read.report.figures) {
          result.skip("文字的分段与模板不同，看不出各段的出处")
        }
        return
      }
      for (piece, inline) in zip(right.pieces, inlines) {
        guard case .words(let words) = piece.content else { continue }
        if piece.hasOrigin(inline.origin) {
          if piece.slot == inline.slot {
            result.hold(in: "各段文字")
          } else {
            result.fail(.otherSlot(piece, inline, place()))
          }
        } else {
          let said = inline.origin?.templateLine ?? "没有出处"
          let line = piece.origin?.templateLine ?? ""
          result.fail(
            .contradiction(
              .originWrong,
              "\(place())的“\(words)”\(inline.origin == nil ? said : "记的出处是\(said)")，应是\(line)",
              label: "出处不对", template: piece.origin?.template))
        }
      }
    }
    return result
  }
}

extension Finding {
  /// Words of the template in the place of the preparer's, or those of another entry.
  fileprivate static func otherSlot(
    _ piece: ExpectedWords.Piece, _ inline: Inline, _ place: String
  ) -> Finding {
    let name = { (slot: String?) in slot.map { "草案“\($0)”的字" } ?? "模板的字" }
    return .contradiction(
      .originWrong, "\(place)的“\(piece.text)”记成了\(name(inline.slot))，应是\(name(piece.slot))",
      label: "出处不对", template: piece.origin?.template)
  }
}

extension Inline {
  /// Where words of the preparer were entered.
  fileprivate var slot: String? { if case .draftText(let slot, _, _) = self { slot } else { nil } }
}

extension ExpectedWords.Piece {
  fileprivate func hasOrigin(_ printed: WordOrigin?) -> Bool {
    guard let origin, let printed else { return origin == nil && printed == nil }
    return origin.isSame(as: printed)
  }
}

extension WordOrigin {
  fileprivate func isSame(as other: WordOrigin) -> Bool {
    if self === other { return true }
    guard template.isSame(as: other.template), isOptional == other.isOptional else { return false }
    switch (source, other.source) {
    case (.template, .template): return true
    case (.draft(let a), .draft(let b)): return a.isSame(as: b)
    case (.classification(let a, let x), .classification(let b, let y)):
      return a.sameBytes(as: b) && x.sameBytes(as: y)
    case (.value(let a, let x), .value(let b, let y)):
      return a.sameBytes(as: b) && x.sameBytes(as: y)
    default: return false
    }
  }
}

extension Place {
  fileprivate func isSame(as other: Place) -> Bool {
    line == other.line && column == other.column
      && (file === other.file
        || file.path.sameBytes(as: other.file.path) && file.sheet == other.file.sheet)
  }
}
