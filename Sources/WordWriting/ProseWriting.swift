import GoujiModel
import OfficeOpenXML
import ReportLayout

/// Sentences. A figure is locked and bound to the store of figures, so that nobody changes it by
/// hand; the preparer's own words stay open and say where they were entered.
///
/// In a document that shows changes, words of which a change is shown stand without a control: in a
/// bound one Word would show what the store has in the place of both versions, in a locked one nobody
/// could accept or reject anything, of an inserted one that is rejected an empty one would be left, and
/// LibreOffice 7.4 takes both versions in a control for unchanged text.
extension BodyWriter {
  /// In a heading the preparer's words are those of the template: the contents repeat it.
  func inlines(_ inlines: [Inline], _ revised: RevisedWords? = nil, inHeading: Bool = false) {
    if story.isMarked || setting.hasPlainFigures {
      let words = inlines.text(report.figures)
      if !words.isEmpty { story.run(words) }
    } else if let revised {
      for piece in revised.pieces { self.piece(piece, inHeading: inHeading) }
    } else {
      self.inlines(inlines, inHeading: inHeading)
    }
  }

  private func inlines(_ inlines: [Inline], inHeading: Bool) {
    // Words of the template that follow one another are one run.
    var words = ""
    func end() {
      if !words.isEmpty { story.run(words) }
      words = ""
    }
    for inline in inlines {
      let text = inline.text(report.figures)
      // Word draws a prompt to click in an empty control.
      if !text.isEmpty, let control = control(inline, inHeading: inHeading) {
        end()
        story.control(control) { story.run(text) }
      } else {
        words += text
      }
    }
    end()
  }

  private func piece(_ piece: RevisedWords.Piece, inHeading: Bool) {
    let isSame = piece.runs.allSatisfy { $0.revision == nil }
    guard isSame, let inline = piece.inline, let control = control(inline, inHeading: inHeading)
    else { return story.runs(piece.runs) }
    story.control(control) { story.runs(piece.runs) }
  }

  /// Nil for words of the template.
  private func control(_ inline: Inline, inHeading: Bool) -> ContentControl? {
    switch inline {
    case .figure(let index):
      ContentControl(
        id: controls.next(), title: report.figures[index].name, tag: FigureTag.of(index),
        locked: true, binding: store.binding(index))
    case .draftText(let slot, _, _) where !inHeading:
      ContentControl(id: controls.next(), title: slot, tag: slot)
    case .text, .draftText: nil
    }
  }
}

/// Numbers the content controls of a document from 1.
final class ControlNumbers {
  private var last = 0

  func next() -> Int {
    last += 1
    return last
  }
}
