/// Writes the cells of a row, each as the pattern of its style and kind with address and value.
public struct CellWriter {
  let xml: XMLWriter
  let workbook: Workbook
  let row: String

  public func empty(_ column: Int, _ style: CellStyle) {
    xml.insert(pattern(.empty, style), address(column))
  }

  /// Stays text, whatever it looks like.
  public func text(_ column: Int, _ text: String, _ style: CellStyle) {
    if text.isEmpty { return empty(column, style) }
    let index = workbook.strings.index(of: text)
    xml.insert(pattern(.text, style), address(column), String(index))
  }

  /// `number` as Excel stores it: digits, a point, a sign.
  public func number(_ column: Int, _ number: String, _ style: CellStyle) {
    xml.insert(pattern(.number, style), address(column), number)
  }

  /// A formula without its leading `=`, and the number it gives.
  public func formula(
    _ column: Int, _ formula: String, result: String, _ style: CellStyle
  ) {
    xml.insert(pattern(.formula, style), address(column), formula, result)
  }

  /// A formula without its leading `=`, and the text it gives.
  public func formula(_ column: Int, _ formula: String, text: String, _ style: CellStyle) {
    xml.insert(pattern(.textFormula, style), address(column), formula, text)
  }

  private func address(_ column: Int) -> String { CellReference.column(column) + row }

  private func pattern(_ kind: CellPatterns.Kind, _ style: CellStyle) -> XMLPattern {
    workbook.patterns.pattern(kind, style, xml)
  }
}

/// The cells of a workbook but for address and value, by style and kind.
struct CellPatterns {
  enum Kind: Int, CaseIterable {
    case empty, text, number, formula, textFormula
  }

  private var patterns: [XMLPattern?] = []

  mutating func pattern(_ kind: Kind, _ style: CellStyle, _ xml: XMLWriter) -> XMLPattern {
    let index = style.index * Kind.allCases.count + kind.rawValue
    while patterns.count <= index { patterns.append(nil) }
    if let known = patterns[index] { return known }
    let pattern = xml.pattern { $0.cell(kind, style) }
    patterns[index] = pattern
    return pattern
  }
}

extension XMLWriter {
  fileprivate func cell(_ kind: CellPatterns.Kind, _ style: CellStyle) {
    element("c") {
      attributeGap("r")
      attribute("s", style.text)
      if kind == .text { attribute("t", "s") }
      if kind == .textFormula { attribute("t", "str") }
      if kind == .formula || kind == .textFormula { element("f") { gap() } }
      if kind != .empty { element("v") { gap() } }
    }
  }
}
