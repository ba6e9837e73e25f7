import FigureEvaluating
import GoujiModel
import ReportAuditing
import ReportLayout

/// What of the document a finding is about, by the names that the page has for it.
package struct ShownNames: Equatable, Sendable {
  /// Figures: `f12`, `表3!R7C4`.
  package var figures: [String] = []
  /// Entries of the draft that are printed as words: `data-entry` of the page.
  package var entries: [String] = []
}

extension TraceSearch {
  /// The figures that a finding names; where it names none, those that rest on the line in which it
  /// stands, and what else of that line is printed.
  package func shown(by finding: Finding) -> ShownNames {
    let places = printed.all
    let names = figureNames
    guard places.count == names.count else { return ShownNames() }
    let named = zip(names, places).filter { finding.message.says($1.words) }.map(\.0)
    if !named.isEmpty { return ShownNames(figures: named) }
    guard let place = finding.place else { return ShownNames() }
    let resting = zip(names, places).filter { self.trace($1).rests(on: place) }.map(\.0)
    return ShownNames(figures: resting, entries: entries(at: place))
  }

  /// In the order of `PrintedPlaces.all`.
  private var figureNames: [String] {
    var names: [String] = []
    for table in report.tables {
      table.forEachFigure { _, row, column in
        names.append(FigureTag.cell(table, row: row, column: column))
      }
    }
    for chart in report.charts {
      chart.forEachFigure { _, category, column in
        names.append(FigureTag.point(chart, category: category, column: column))
      }
    }
    return names + report.figures.indices.map(FigureTag.of)
  }

  private func entries(at place: Place) -> [String] {
    var slots: [String] = []
    for inline in report.proseInlines {
      if case .draftText(let slot, _, let origin) = inline, let own = origin?.draft,
        own.isSameLine(as: place), !slots.contains(slot)
      {
        slots.append(slot)
      }
    }
    return slots
  }
}

extension FigureTrace {
  fileprivate func rests(on place: Place) -> Bool {
    entry?.isSameLine(as: place) == true || records.contains { $0.place.isSameLine(as: place) }
      || parts.contains { $0.rests(on: place) }
  }
}

extension Place {
  /// Also of the same file as it was read another time.
  fileprivate func isSameLine(as other: Place) -> Bool {
    line == other.line && file.path == other.file.path && file.sheet == other.file.sheet
  }
}

extension Report {
  fileprivate var proseInlines: [Inline] {
    parts.flatMap(\.blocks).flatMap { block -> [Inline] in
      switch block {
      case .heading(let heading): heading.words.inlines
      case .paragraph(let paragraph): paragraph.inlines
      case .table(let table): table.notes.flatMap(\.inlines)
      case .chart: []
      }
    }
  }
}

extension String {
  /// As a name of its own: `附表3` does not say `表3`.
  fileprivate func says(_ name: String) -> Bool {
    guard !name.isEmpty else { return false }
    return ranges(of: name).contains { range in
      guard range.lowerBound > startIndex, let first = name.first, first.isLetter else {
        return true
      }
      let before = self[index(before: range.lowerBound)]
      return before != "附" && !before.isNumber
    }
  }
}
