import GoujiModel
import OfficeOpenXML
import ReportLayout

/// Sentences. A figure is locked and bound to the store of figures, so that nobody changes it by
/// hand; the preparer's own words stay open and say where they were entered.
extension BodyWriter {
  /// In a heading the preparer's words are those of the template: the contents repeat it.
  func inlines(_ inlines: [Inline], inHeading: Bool = false) {
    // Words of the template that follow one another are one run.
    var words = ""
    func end() {
      if !words.isEmpty { story.run(words) }
      words = ""
    }
    for inline in inlines {
      switch inline {
      case .text(let text, _): words += text
      case .draftText(_, let text, _) where inHeading: words += text
      case .figure(let index):
        end()
        figure(index)
      case .draftText(let slot, let text, _):
        end()
        draftText(text, slot: slot)
      }
    }
    end()
  }

  private func figure(_ index: Int) {
    let figure = report.figures[index]
    // Word draws a prompt to click in an empty control.
    if figure.printed.isEmpty { return }
    let control = ContentControl(
      id: controls.next(), title: figure.name, tag: FigureTag.of(index), locked: true,
      binding: FigureStore.binding(index))
    story.control(control) { story.run(figure.printed) }
  }

  private func draftText(_ text: String, slot: String) {
    if text.isEmpty { return }
    let control = ContentControl(id: controls.next(), title: slot, tag: slot)
    story.control(control) { story.run(text) }
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
