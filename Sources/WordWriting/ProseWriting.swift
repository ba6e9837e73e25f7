import GoujiModel
import OfficeOpenXML
import ReportLayout

/// Sentences. A figure is locked and bound to the store of figures, so that nobody changes it by
/// hand; the preparer's own words stay open and say where they were entered.
extension BodyWriter {
  func inlines(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline {
      case .text(let text): if !text.isEmpty { story.run(text) }
      case .figure(let index): figure(index)
      case .draftText(let slot, let text): draftText(text, slot: slot)
      }
    }
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
