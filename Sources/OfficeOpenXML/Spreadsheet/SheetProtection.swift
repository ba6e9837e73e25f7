/// Keeps locked cells as they are, without a password: whoever means to can take it off. What is
/// named here stays allowed (ECMA-376 part 1, 18.3.1.85: 0 means not locked).
public struct SheetProtection: Sendable {
  public var allowsFormats = true
  public var allowsRows = true
  public var allowsSorting = true

  public init() {}

  func write(_ xml: XMLWriter) {
    xml.element("sheetProtection") {
      xml.attribute("sheet", 1)
      xml.attribute("objects", 1)
      xml.attribute("scenarios", 1)
      if allowsFormats {
        xml.attribute("formatCells", 0)
        xml.attribute("formatColumns", 0)
        xml.attribute("formatRows", 0)
      }
      if allowsRows {
        xml.attribute("insertRows", 0)
        xml.attribute("deleteRows", 0)
      }
      if allowsSorting {
        xml.attribute("sort", 0)
        xml.attribute("autoFilter", 0)
      }
    }
  }
}

/// A name for a range, for formulas and lists of the whole workbook.
public struct DefinedName: Sendable {
  public var name: String
  /// A formula without its leading `=`: `'代码表'!$A$2:$A$90`.
  public var formula: String

  public init(_ name: String, _ formula: String) {
    self.name = name
    self.formula = formula
  }
}
