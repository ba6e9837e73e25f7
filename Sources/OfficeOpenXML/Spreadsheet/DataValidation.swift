/// What may be typed into cells: a list to choose from, or a number (ECMA-376 part 1, 18.3.1.33).
public struct DataValidation: Sendable {
  public enum Rule: Sendable {
    /// Values from a range or a defined name; inline lists end at 255 characters.
    case list(String)
    /// Numbers between two bounds, as Excel stores them.
    case decimal(ClosedRange<Int>)
    case whole(ClosedRange<Int>)
    /// Nothing is refused; only the prompt is shown.
    case any
  }

  public enum Refusal: String, Sendable {
    case stop, warning, information
  }

  public var blocks: [CellBlock]
  public var rule: Rule
  /// Nil accepts other values without a word: the list is an offer.
  public var refusal: Refusal?
  /// Shown beside the cell while it is selected; at most 32 and 255 characters.
  public var promptTitle = ""
  public var prompt = ""
  public var errorTitle = ""
  public var error = ""

  public init(_ rule: Rule, on blocks: [CellBlock], refusal: Refusal? = .stop) {
    self.blocks = blocks
    self.rule = rule
    self.refusal = refusal
  }
}

extension DataValidation {
  func write(_ xml: XMLWriter) {
    xml.element("dataValidation") {
      switch rule {
      case .list: xml.attribute("type", "list")
      case .decimal: xml.attribute("type", "decimal")
      case .whole: xml.attribute("type", "whole")
      case .any: break
      }
      if let refusal, refusal != .stop { xml.attribute("errorStyle", refusal.rawValue) }
      xml.attribute("allowBlank", 1)
      if !prompt.isEmpty { xml.attribute("showInputMessage", 1) }
      if refusal != nil { xml.attribute("showErrorMessage", 1) }
      if !errorTitle.isEmpty { xml.attribute("errorTitle", Self.cut(errorTitle, to: 32)) }
      if !error.isEmpty { xml.attribute("error", Self.cut(error, to: 255)) }
      if !promptTitle.isEmpty { xml.attribute("promptTitle", Self.cut(promptTitle, to: 32)) }
      if !prompt.isEmpty { xml.attribute("prompt", Self.cut(prompt, to: 255)) }
      xml.attribute("sqref", blocks.map(CellReference.range).joined(separator: " "))
      switch rule {
      case .list(let source): xml.element("formula1", text: source)
      case .decimal(let bounds), .whole(let bounds):
        xml.element("formula1", text: String(bounds.lowerBound))
        xml.element("formula2", text: String(bounds.upperBound))
      case .any: break
      }
    }
  }

  /// Excel refuses a file with longer ones.
  private static func cut(_ text: String, to units: Int) -> String {
    var text = text
    while text.utf16.count > units { text.removeLast() }
    return text
  }
}

/// A cell that leads to another cell of the workbook.
public struct SheetLink: Sendable {
  public var row: Int
  public var column: Int
  /// `'支出'!A1`
  public var target: String

  public init(row: Int, column: Int, target: String) {
    self.row = row
    self.column = column
    self.target = target
  }
}
