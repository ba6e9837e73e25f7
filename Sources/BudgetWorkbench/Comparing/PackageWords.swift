import DocumentReading
import GoujiModel
import OfficeOpenXML
import ReportComparing

/// What a document prints, as far as figures do not tell it: two packages with the same figures may
/// say different things.
struct PackageWords {
  /// Without the contents, which repeat the headings.
  private let lines: [PrintedLine]

  /// Nil where the bytes are no document.
  init?(document bytes: [UInt8]) {
    guard var content = try? WordContent(bytes) else { return nil }
    content.blocks.removeAll { block in
      if case .paragraph(let paragraph) = block { paragraph.namesPage } else { false }
    }
    lines = [PrintedLine](content)
  }

  /// In the order of the new version. Figures of rows and of charts are compared by their values.
  func changes(since old: PackageWords) -> [ReportDifference.TextChange] {
    LineComparison(old.lines, lines).differences.flatMap {
      difference -> [ReportDifference.TextChange] in
      switch difference {
      case .changed(let before, let after):
        return changed(old.lines[before], lines[after], at: place(of: after))
      case .missing(let before):
        return old.whole(before, .deleted).map { [$0] } ?? []
      case .added(let after): return whole(after, .inserted).map { [$0] } ?? []
      case .moved(let before, let after):
        return [old.whole(before, .deleted), whole(after, .inserted)].compactMap { $0 }
      }
    }
  }

  private func changed(
    _ old: PrintedLine, _ new: PrintedLine, at place: String
  ) -> [ReportDifference.TextChange] {
    guard old.kind == new.kind, old.cells.count == new.cells.count else {
      return [ReportDifference.TextChange(place: place, old: old.words, new: new.words)]
        .compactMap { $0 }
    }
    return zip(old.cells, new.cells).compactMap { before, after in
      if old.kind != .text, before.isNumber, after.isNumber { return nil }
      return ReportDifference.TextChange(place: place, old: before, new: after)
    }
  }

  /// Nil for a row with figures: they tell that it came or went.
  private func whole(_ index: Int, _ revision: Revision) -> ReportDifference.TextChange? {
    let line = lines[index]
    if line.kind != .text, line.cells.contains(where: { !$0.isEmpty && $0.isNumber }) { return nil }
    return ReportDifference.TextChange(
      place: place(of: index), old: revision == .deleted ? line.words : "",
      new: revision == .inserted ? line.words : "")
  }

  /// The words of a sentence end with a mark; what stands above it and does not is its heading.
  private func place(of index: Int) -> String {
    let line = lines[index]
    if line.kind != .text, let label = line.cells.first(where: { $0.contains(where: \.isLetter) }) {
      return (line.kind == .row ? "表中“" : "图中“") + "\(DifferenceWords.short(label, 24))”"
    }
    let heading = lines[..<index].last { $0.kind == .text && $0.isHeading }
    return heading.map { "“\(DifferenceWords.short($0.words, 24))”" } ?? "封面"
  }
}

extension PrintedLine {
  fileprivate var isHeading: Bool {
    let words = words
    return words.count <= 40 && !words.contains { "。；，！？".contains($0) }
  }
}

extension String {
  /// Or nothing.
  fileprivate var isNumber: Bool {
    allSatisfy { $0.isASCII && ($0.isNumber || ".,-+%()".contains($0)) || $0.isWhitespace }
  }
}
