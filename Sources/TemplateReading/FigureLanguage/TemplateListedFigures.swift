import GoujiModel

/// Figures that count the items of a list (项数). A list may rest on figures in turn, so that the
/// two could go in a circle.
extension TemplateDecoder {
  func isListing(_ name: String) -> Bool { listingNames.contains(name) }

  /// 等于 of stated numbers: a figure of the same kind.
  func checkAssertions() {
    for number in stated.values.sorted(by: { $0.name < $1.name }) {
      guard let name = number.asserted else { continue }
      guard let figure = figures[name.value] else {
        if brokenFigures.contains(name.value) { continue }
        collector.add(
          Finding(
            .unknownFigure, at: name.place, "没有叫“\(name.value)”的数",
            cure: Suggestion.cure(for: name.value, among: figures.keys.sorted())))
        continue
      }
      usedFigures.insert(name.value)
      if figure.kind != number.kind {
        collector.add(
          Finding(
            .mismatchedKinds, at: name.place,
            "“\(number.name)”是\(number.kind.rawValue)，“\(name.value)”是\(figure.kind.rawValue)，不能相等",
            cure: "改“类型”，或写另一个数"))
      }
    }
  }

  func reportListingCircles() {
    for figure in figures.values.sorted(by: { $0.name < $1.name }) {
      var seen = NameSet()
      if reaches(figure.name, from: figure.expression, &seen) {
        collector.add(
          Finding(
            .circularFigure, at: figure.place, "数“\(figure.name)”数的列举又用到它自己",
            cure: "改写列举的“有数”，使它不再用到这个数"))
      }
    }
  }

  /// By way of the figures that lists ask for (有数).
  private func reaches(
    _ name: String, from expression: FigureExpression, _ seen: inout NameSet
  ) -> Bool {
    for list in expression.listings where seen.insert("列举 " + list) {
      guard let shown = listings[list]?.figure else { continue }
      if reaches(name, from: shown, &seen) { return true }
    }
    for other in expression.names {
      if other == name { return true }
      guard seen.insert(other), let figure = figures[other] else { continue }
      if reaches(name, from: figure.expression, &seen) { return true }
    }
    return false
  }
}
