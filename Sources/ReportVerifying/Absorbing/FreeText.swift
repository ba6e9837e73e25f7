import DocumentReading
import GoujiModel

/// A printed line in which the preparer's words stand between words of the template and figures.
struct FreeText {
  struct Part {
    var text: String
    /// Where the draft has the words; nil for what nobody may change in a document.
    var draft: Place?
    var isFigure = false
  }

  let parts: [Part]

  init(_ inlines: [Inline], _ figures: [PrintedFigure]) {
    parts = inlines.map { inline in
      let text = inline.text(figures)
      return switch inline {
      case .draftText(_, _, let origin): Part(text: text, draft: origin?.draft)
      case .figure: Part(text: text, isFigure: true)
      case .text: Part(text: text)
      }
    }
  }

  init(_ text: String, at place: Place) { parts = [Part(text: text, draft: place)] }

  /// All of it is one entry of the draft, in which figures may stand; nil where the template says
  /// something, too.
  var paragraph: Place? {
    let places = Set(parts.compactMap(\.draft))
    let others = parts.filter { $0.draft == nil && !$0.isFigure && !$0.text.isEmpty }
    return places.count == 1 && others.isEmpty ? places.first : nil
  }

  /// By the entry what its pieces were and are, of entries of which something was changed.
  func reworded(_ fitted: [String]) -> [(place: Place, pieces: [(printed: String, edited: String)])]
  {
    var order: [Place] = []
    var pieces: [Place: [(printed: String, edited: String)]] = [:]
    for (part, edited) in zip(parts, fitted) {
      guard let place = part.draft else { continue }
      if pieces[place] == nil { order.append(place) }
      pieces[place, default: []].append((part.text, edited))
    }
    return order.compactMap { place in
      let own = pieces[place] ?? []
      return own.allSatisfy { $0.printed == $0.edited } ? nil : (place, own)
    }
  }

  /// What each part has become in another text; nil where something else than the preparer's words
  /// was changed.
  func fitted(to found: String) -> [String]? {
    if !parts.contains(where: { $0.draft != nil }) { return nil }
    return byLikeness(found) ?? byFixedParts(found)
  }

  private func byLikeness(_ found: String) -> [String]? {
    let matching = TextMatching(parts.map(\.text).joined(), found)
    var start = 0
    let texts = parts.map { part in
      let range = start..<(start + part.text.unicodeScalars.count)
      start = range.upperBound
      return matching.foundText(matching.foundRange(range))
    }
    let isFitting = zip(parts, texts).allSatisfy { part, text in
      part.draft != nil || PrintedText.key(part.text) == PrintedText.key(text)
    }
    return isFitting ? texts : nil
  }

  /// Characters times parts beyond which nobody looks.
  private static let mostCompared = 1_000_000

  /// Looks for the fixed parts one by one from the front, each as soon as the rest fits behind it.
  private func byFixedParts(_ found: String) -> [String]? {
    let text = Array(found.unicodeScalars)
    if text.count * parts.count > Self.mostCompared { return nil }
    var search = FixedParts(parts, text)
    guard let ends = search.ends(from: 0, at: 0) else { return nil }
    var start = 0
    return ends.map { end in
      defer { start = end }
      return String(String.UnicodeScalarView(text[start..<end]))
    }
  }
}

/// The search for words and figures that stand fast, among the preparer's own that do not.
private struct FixedParts {
  private let parts: [(scalars: [Unicode.Scalar], isFree: Bool)]
  private let text: [Unicode.Scalar]
  /// Where the rest from a part on is known not to fit.
  private var dead: Set<[Int]> = []

  init(_ parts: [FreeText.Part], _ text: [Unicode.Scalar]) {
    self.parts = parts.map { (Array($0.text.unicodeScalars), $0.draft != nil) }
    self.text = text
  }

  /// Where each part ends; nil where they do not fit.
  mutating func ends(from part: Int, at start: Int) -> [Int]? {
    if part == parts.count { return start == text.count ? [] : nil }
    if dead.contains([part, start]) { return nil }
    let last = parts[part].isFree ? text.count : start + parts[part].scalars.count
    let first = parts[part].isFree ? start : last
    if last <= text.count, parts[part].isFree || stands(part, at: start) {
      for end in first...last where part + 1 == parts.count || mayStand(part + 1, at: end) {
        if let rest = ends(from: part + 1, at: end) { return [end] + rest }
      }
    }
    dead.insert([part, start])
    return nil
  }

  private func mayStand(_ part: Int, at start: Int) -> Bool {
    parts[part].isFree || stands(part, at: start)
  }

  private func stands(_ part: Int, at start: Int) -> Bool {
    let end = start + parts[part].scalars.count
    return end <= text.count && text[start..<end].elementsEqual(parts[part].scalars)
  }
}

extension ExpectedReport {
  /// Of a cell that prints an entry of the draft as it is; nil of others, and of numbers and codes: those
  /// are no words.
  func freeText(of line: ExpectedLine, cell: Int) -> FreeText? {
    guard case .row(let table, let row, let columns) = line.origin else { return nil }
    let (cells, column) = (tables[table].rows[row].cells, columns[cell])
    guard column < cells.count else { return nil }
    switch cells[column].content {
    case .text(let text, let origin):
      guard let place = origin?.draft, text.contains(where: \.isLetter) else { return nil }
      return FreeText(text, at: place)
    case .words(let words): return FreeText(words.inlines, report.figures)
    case .empty, .figure: return nil
    }
  }
}
