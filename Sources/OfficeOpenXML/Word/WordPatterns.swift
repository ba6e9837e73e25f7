/// Runs, cells and controls of a story but for what differs between them, each made when the first
/// one is written.
final class WordPatterns {
  private let xml: XMLWriter
  private var controls: [(key: Control, pattern: XMLPattern)] = []
  private var cellProperties: [(key: CellProperties, pattern: XMLPattern)] = []

  private struct Control: Equatable {
    var locked: Bool
    var bound: Bool
  }

  private struct CellProperties: Equatable {
    var spans: Bool
    var merge: WordTable.VerticalMerge
  }

  init(_ xml: XMLWriter) { self.xml = xml }

  /// A gap for the text.
  private(set) lazy var latinRun = xml.pattern { $0.run(isASCII: true) { $0.gap() } }
  private(set) lazy var chineseRun = xml.pattern { $0.run(isASCII: false) { $0.gap() } }

  /// Gaps for the properties of the cell, those of its paragraph, and the text.
  private(set) lazy var emptyCell = cell { _ in }
  private(set) lazy var latinCell = cell { $0.run(isASCII: true) { $0.gap() } }
  private(set) lazy var chineseCell = cell { $0.run(isASCII: false) { $0.gap() } }

  private func cell(_ content: (XMLWriter) -> Void) -> XMLPattern {
    xml.pattern { $0.cell({ $0.gap() }, { $0.gap() }, content) }
  }

  /// Gaps for title, tag and id, and for prefixes, path and item of a binding.
  func control(locked: Bool, bound: Bool) -> XMLPattern {
    let key = Control(locked: locked, bound: bound)
    if let known = controls.firstIndex(where: { $0.key == key }) { return controls[known].pattern }
    let pattern = xml.pattern { $0.controlProperties(locked: locked, bound: bound) }
    controls.append((key, pattern))
    return pattern
  }

  /// Gaps for the width and, where it spans several, the number of columns.
  func cellProperties(spans: Bool, _ merge: WordTable.VerticalMerge) -> XMLPattern {
    let key = CellProperties(spans: spans, merge: merge)
    if let known = cellProperties.firstIndex(where: { $0.key == key }) {
      return cellProperties[known].pattern
    }
    let pattern = xml.pattern { $0.cellProperties(spans: spans, merge) }
    cellProperties.append((key, pattern))
    return pattern
  }
}
