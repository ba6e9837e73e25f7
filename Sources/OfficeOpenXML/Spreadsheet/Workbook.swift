/// An .xlsx in the making: sheets are written one after the other, then `package` gives the parts.
///
///     [Content_Types].xml, _rels/.rels
///     xl/workbook.xml     xl/worksheets/sheet1.xml …
///     xl/styles.xml       xl/sharedStrings.xml       docProps/…
///     xl/drawings/drawing1.xml …    xl/charts/chart1.xml …
public final class Workbook {
  public var properties: DocumentProperties
  public var names: [DefinedName] = []
  var strings = SharedStrings()
  var patterns = CellPatterns()
  private var styles: StyleSheet
  private var sheets: [(sheet: Worksheet, content: PartContent)] = []
  /// What becomes of a sheet that is written: it may be compressed while the next one is.
  private let packed: (XMLBytes) -> PartContent

  public init(
    properties: DocumentProperties, defaultFont: CellFont,
    packed: @escaping (XMLBytes) -> PartContent = { .xml($0) }
  ) {
    self.properties = properties
    self.packed = packed
    styles = StyleSheet(defaultFont: defaultFont)
  }

  public func style(_ format: CellFormat) -> CellStyle { styles.style(format) }

  /// A large sheet is compressed while it is written.
  public func add(
    _ sheet: Worksheet, isLarge: Bool = false, _ rows: (RowWriter) -> Void
  ) throws(OfficeError) {
    if isLarge {
      let packer = PartPacker()
      let xml = XMLWriter(to: packer)
      xml.worksheet(sheet, isFirst: sheets.isEmpty) { rows(RowWriter(xml: xml, workbook: self)) }
      try xml.finishPacking(isPart: true)
      let entry = try packer.finish()
      sheets.append((sheet, .packed { () throws(OfficeError) in entry }))
      return
    }
    let xml = XMLWriter()
    xml.worksheet(sheet, isFirst: sheets.isEmpty) { rows(RowWriter(xml: xml, workbook: self)) }
    sheets.append((sheet, packed(try xml.finish())))
  }

  public func package() throws(OfficeError) -> Package {
    var package = Package()
    package.relationships = [
      Relationship(id: "rId1", type: "officeDocument", target: "xl/workbook.xml")
    ]
    package.parts.append(
      Part(
        name: "xl/workbook.xml", contentType: sheetType("sheet.main"),
        content: .xml(try workbook()), relationships: relationships))
    for (index, sheet) in sheets.enumerated() {
      package.parts.append(
        Part(
          name: sheetPart(index), contentType: sheetType("worksheet"),
          content: sheet.content, relationships: drawingRelationships(index)))
    }
    try addDrawings(to: &package)
    package.parts.append(
      Part(
        name: "xl/styles.xml", contentType: sheetType("styles"), content: .xml(try styles.part())))
    package.parts.append(
      Part(
        name: "xl/sharedStrings.xml", contentType: sheetType("sharedStrings"),
        content: .xml(try strings.part())))
    try package.add(properties)
    return package
  }

  private func drawingRelationships(_ index: Int) -> [Relationship] {
    sheets[index].sheet.charts.isEmpty
      ? []
      : [
        Relationship(id: Worksheet.drawingRelationship, type: "drawing", target: drawingPart(index))
      ]
  }

  private func addDrawings(to package: inout Package) throws(OfficeError) {
    var count = 0
    for (index, entry) in sheets.enumerated() where !entry.sheet.charts.isEmpty {
      let charts = entry.sheet.charts
      let names = charts.indices.map { "xl/charts/chart\(count + $0 + 1).xml" }
      count += charts.count
      package.parts.append(
        Part(
          name: drawingPart(index), contentType: SheetDrawing.contentType,
          content: .xml(try SheetDrawing(charts: charts).content()),
          relationships: names.enumerated().map { position, name in
            Relationship(
              id: SheetDrawing.relationship(position), type: "chart", target: name)
          }))
      for (placed, name) in zip(charts, names) {
        package.parts.append(
          Part(
            name: name, contentType: ChartPart.contentType,
            content: .xml(try ChartPart(chart: placed.chart).content(workbook: nil))))
      }
    }
  }

  /// Numbered by its sheet.
  private func drawingPart(_ index: Int) -> String { "xl/drawings/drawing\(index + 1).xml" }

  private var relationships: [Relationship] {
    sheets.indices.map {
      Relationship(id: "rId\($0 + 1)", type: "worksheet", target: sheetPart($0))
    } + [
      Relationship(id: "rIdStyles", type: "styles", target: "xl/styles.xml"),
      Relationship(id: "rIdStrings", type: "sharedStrings", target: "xl/sharedStrings.xml"),
    ]
  }

  private func workbook() throws(OfficeError) -> XMLBytes {
    let xml = XMLWriter()
    xml.element("workbook") {
      xml.attribute("xmlns", "http://schemas.openxmlformats.org/spreadsheetml/2006/main")
      xml.attribute(
        "xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships")
      xml.element("workbookPr")
      xml.element("bookViews") { xml.element("workbookView", "activeTab", 0) }
      xml.element("sheets") {
        for (index, entry) in sheets.enumerated() { sheet(index, entry.sheet, xml) }
      }
      definedNames(xml)
      // Excel computes all formulas when it opens the file; others show the stored results.
      xml.element("calcPr", "fullCalcOnLoad", 1)
    }
    return try xml.finish()
  }

  private func sheet(_ index: Int, _ sheet: Worksheet, _ xml: XMLWriter) {
    xml.element("sheet") {
      xml.attribute("name", sheet.name)
      xml.attribute("sheetId", index + 1)
      if sheet.visibility != .visible { xml.attribute("state", sheet.visibility.rawValue) }
      xml.attribute("r:id", "rId\(index + 1)")
    }
  }

  private func definedNames(_ xml: XMLWriter) {
    if names.isEmpty, sheets.allSatisfy({ $0.sheet.titleRows == nil && $0.sheet.printArea == nil })
    {
      return
    }
    xml.element("definedNames") {
      for name in names {
        xml.element("definedName") {
          xml.attribute("name", name.name)
          xml.text(name.formula)
        }
      }
      for (index, entry) in sheets.enumerated() {
        if let area = entry.sheet.printArea {
          xml.element("definedName") {
            xml.attribute("name", "_xlnm.Print_Area")
            xml.attribute("localSheetId", index)
            xml.text(area)
          }
        }
        guard let rows = entry.sheet.titleRows else { continue }
        xml.element("definedName") {
          xml.attribute("name", "_xlnm.Print_Titles")
          xml.attribute("localSheetId", index)
          xml.text(
            "\(SheetName.quoted(entry.sheet.name))!$\(rows.lowerBound + 1):$\(rows.upperBound + 1)")
        }
      }
    }
  }

  private func sheetPart(_ index: Int) -> String { "xl/worksheets/sheet\(index + 1).xml" }

  private func sheetType(_ name: String) -> String {
    "application/vnd.openxmlformats-officedocument.spreadsheetml.\(name)+xml"
  }
}
