/// A table of fixed column widths.
public struct WordTable: Sendable {
  public var columnWidths: [Twips]
  /// Margins of every cell: left and right, above and below.
  public var sideMargin: Twips
  public var verticalMargin: Twips
  /// Thickness of all lines in eighths of a point.
  public var borderWidth: Int
  /// What it is called and what it says of itself, read aloud to those who do not see it.
  public var caption = ""
  public var description = ""

  public init(
    columnWidths: [Twips], sideMargin: Twips, verticalMargin: Twips, borderWidth: Int = 4
  ) {
    self.columnWidths = columnWidths
    self.sideMargin = sideMargin
    self.verticalMargin = verticalMargin
    self.borderWidth = borderWidth
  }

  public enum VerticalMerge: Sendable {
    case none
    /// The top cell, which holds the text.
    case begins
    /// A cell below it, empty.
    case continues
  }
}

extension WordStory {
  public func table(_ table: WordTable, _ rows: () -> Void) {
    xml.element("w:tbl") {
      tableProperties(table)
      xml.element("w:tblGrid") {
        for width in table.columnWidths { xml.element("w:gridCol", "w:w", width.count) }
      }
      rows()
    }
  }

  /// `properties` are the `rowProperties`.
  public func row(_ properties: XMLFragment, _ cells: () -> Void) {
    xml.element("w:tr") {
      xml.insert(properties)
      cells()
    }
  }

  /// `w:trPr`, to be made once for all rows alike, in a marked story for each. A row is never split
  /// over two pages. It is as high as its cells need, and `height` at least.
  public func rowProperties(repeatsOnEachPage: Bool, height: Twips? = nil) -> XMLFragment {
    xml.fragment { xml in
      xml.element("w:trPr") {
        xml.element("w:cantSplit")
        if let height { xml.element("w:trHeight", "w:val", height.count) }
        if repeatsOnEachPage { xml.element("w:tblHeader") }
        change?.mark(xml)
      }
    }
  }

  /// `w:tcPr`, to be made once for all cells alike.
  public func cellProperties(
    width: Twips, columnSpan: Int = 1, merge: WordTable.VerticalMerge = .none
  ) -> XMLFragment {
    patterns.cellProperties(spans: columnSpan > 1, merge).filled(
      String(width.count), String(columnSpan))
  }

  private func tableProperties(_ table: WordTable) {
    xml.element("w:tblPr") {
      xml.measure("w:tblW", table.columnWidths.reduce(Twips(0), +))
      xml.element("w:jc", "w:val", "center")
      borders(table.borderWidth)
      xml.element("w:tblLayout", "w:type", "fixed")
      xml.element("w:tblCellMar") {
        xml.measure("w:top", table.verticalMargin)
        xml.measure("w:left", table.sideMargin)
        xml.measure("w:bottom", table.verticalMargin)
        xml.measure("w:right", table.sideMargin)
      }
      if !table.caption.isEmpty { xml.element("w:tblCaption", "w:val", table.caption) }
      if !table.description.isEmpty {
        xml.element("w:tblDescription", "w:val", table.description)
      }
    }
  }

  private func borders(_ width: Int) {
    xml.element("w:tblBorders") {
      border("w:top", width)
      border("w:left", width)
      border("w:bottom", width)
      border("w:right", width)
      border("w:insideH", width)
      border("w:insideV", width)
    }
  }

  private func border(_ name: StaticString, _ width: Int) {
    xml.element(name) {
      xml.attribute("w:val", "single")
      xml.attribute("w:sz", width)
      xml.attribute("w:space", 0)
      xml.attribute("w:color", "auto")
    }
  }
}

extension XMLWriter {
  /// Gaps for the width and the number of columns.
  func cellProperties(spans: Bool, _ merge: WordTable.VerticalMerge) {
    element("w:tcPr") {
      element("w:tcW") {
        attributeGap("w:w")
        attribute("w:type", "dxa")
      }
      if spans { element("w:gridSpan") { attributeGap("w:val") } }
      switch merge {
      case .none: break
      case .begins: element("w:vMerge", "w:val", "restart")
      case .continues: element("w:vMerge")
      }
      element("w:vAlign", "w:val", "center")
    }
  }

  fileprivate func measure(_ name: StaticString, _ length: Twips) {
    element(name) {
      attribute("w:w", length.count)
      attribute("w:type", "dxa")
    }
  }
}
