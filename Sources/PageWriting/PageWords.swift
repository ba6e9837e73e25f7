import GoujiModel
import ReportLayout

/// Words and the figures in them.
extension PageWriter {
  func words(_ words: Words) { inlines(words.inlines) }

  func inlines(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline {
      case .text(let text, _): markup.text(text)
      case .draftText(let slot, let text, _):
        if text.isEmpty { continue }
        markup.element("span", ["data-entry": slot], text: text)
      case .figure(let index):
        let printed = report.figures[index]
        figure(
          printed.result, printed: printed.printed, name: FigureTag.of(index), title: printed.name)
      }
    }
  }

  func figure(_ figure: CellFigure, name: String) {
    self.figure(figure.result, printed: figure.printed, name: name, title: nil)
  }

  /// `name` is what the manifest calls it; an element after the first of the same figure says it
  /// without being found by it.
  private func figure(
    _ result: Result<FigureValue, NoValue>, printed: String, name: String, title: String?
  ) {
    let anchor = self.anchor(name)
    let other = anchor == nil ? name : nil
    switch result {
    case .success(let value):
      markup.element(
        "data",
        [
          "class": "figure", "id": anchor, "data-figure": other, "value": value.exactText,
          "title": title,
        ], text: printed)
    case .failure(let reason):
      markup.element(
        "span",
        [
          "class": "figure", "id": anchor, "data-figure": other, "title": reason.words,
        ], text: printed)
    }
  }
}
