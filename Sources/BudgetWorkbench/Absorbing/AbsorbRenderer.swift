import GoujiModel
import OfficeOpenXML
import ReportVerifying

/// What is taken back from a document, for people and as JSON.
package struct AbsorbRenderer {
  let edits: [TextEdit]
  let comments: [WordComment]

  package init(edits: [TextEdit], comments: [WordComment]) {
    self.edits = edits
    self.comments = comments
  }

  /// Entries first, comments behind them.
  package var lines: [String] { edits.map(words) + comments.map(\.words) }

  private func words(_ edit: TextEdit) -> String {
    let place = edit.place.lineDescription
    switch edit {
    case .reword(_, let pieces):
      let changed = pieces.filter { $0.printed != $0.edited }.map { piece in
        let core = DifferingCore(piece.printed, piece.edited)
        // A result or a target that was entered as words: nothing else in the report says it again.
        let isNumber = (core.expected + core.found).contains(where: \.isNumber)
        return "“\(core.expected)”改为“\(core.found)”\(isNumber ? "（改的是数，核对）" : "")"
      }
      return "\(place)：\(changed.joined(separator: "，"))"
    case .insert(let paragraph, _, let isBefore):
      return "\(place)：\(isBefore ? "前" : "后")面加一段“\(Self.clipped(paragraph))”"
    case .remove(_, let paragraph): return "\(place)：删去“\(Self.clipped(paragraph))”"
    }
  }

  private static func clipped(_ text: String) -> String {
    text.count <= 60 ? text : "\(text.prefix(58))……"
  }

  package var json: String {
    JSONText.lines(
      edits.map { edit in
        var fields = [("place", JSONText.string(edit.place.lineDescription))]
        switch edit {
        case .reword(_, let pieces):
          fields.append(("kind", JSONText.string("reword")))
          fields.append(("old", JSONText.string(pieces.map(\.printed).joined())))
          fields.append(("new", JSONText.string(pieces.map(\.edited).joined())))
        case .insert(let paragraph, _, let isBefore):
          fields.append(("kind", JSONText.string(isBefore ? "insertBefore" : "insertAfter")))
          fields.append(("new", JSONText.string(paragraph)))
        case .remove(_, let paragraph):
          fields.append(("kind", JSONText.string("remove")))
          fields.append(("old", JSONText.string(paragraph)))
        }
        return JSONText.object(fields)
      })
  }

  package var commentsJSON: String {
    JSONText.lines(
      comments.map { comment in
        JSONText.object([
          ("author", JSONText.string(comment.author)), ("text", JSONText.string(comment.text)),
          ("at", JSONText.string(comment.anchor)),
        ])
      })
  }
}

extension WordComment {
  /// `批注（王某，在“…增加较多”处）：请写明原因`
  fileprivate var words: String {
    let who = [author, anchor.isEmpty ? "" : "在“\(anchor)”处"].filter { !$0.isEmpty }
    return "批注\(who.isEmpty ? "" : "（\(who.joined(separator: "，"))）")：\(text)"
  }
}
