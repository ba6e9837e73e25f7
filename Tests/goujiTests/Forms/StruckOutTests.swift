import GoujiModel
import OfficeOpenXML
import Testing

/// A line that someone crossed out counts, and is told; one of whose remark a word was crossed out is
/// a line like any other.
struct StruckOutTests {
  @Test(arguments: [("C6", true), ("L6", true), ("N6", false), ("D6", false)])
  func `a struck code or amount is told, a remark or a shown name is not`(
    _ address: String, _ isTold: Bool
  ) throws {
    var form = try Self.withStruckStyle()
    let style = Self.style
    form.edit("支出") { sheet in
      if address == "N6" { sheet.type(address, .text("原列30103，已改")) }
      sheet.restyle(address, style)
    }
    #expect(form.read().findings.map(FormCopy.name) == (isTold ? ["G153 支出!A6"] : []))
  }

  private static let part = "xl/styles.xml"
  private static let parts = try! EditedParts(FormCopy.bytes)

  /// Behind all that the form has.
  private static let style: Int = {
    let text = parts.text(part)
    let start = text.firstRange(of: "<cellXfs")!.upperBound
    let end = text.firstRange(of: "</cellXfs>")!.lowerBound
    return text[start..<end].ranges(of: "<xf ").count
  }()

  private static func withStruckStyle() throws -> FormCopy {
    var parts = parts
    let text = parts.text(part)
    let fonts = text[..<text.firstRange(of: "</fonts>")!.lowerBound].ranges(of: "<font>").count
    parts.set(
      part,
      text.replacing("</fonts>", with: "<font><strike/></font></fonts>")
        .replacing(
          "</cellXfs>",
          with: "<xf numFmtId=\"0\" fontId=\"\(fonts)\" fillId=\"0\" borderId=\"0\"/></cellXfs>"))
    return FormCopy(content: try WorkbookContent(parts.bytes()))
  }
}

extension SheetContent {
  fileprivate mutating func restyle(_ address: String, _ style: Int) {
    let (row, column) = Self.position(address)
    for index in rows.indices where rows[index].row == row {
      for cell in rows[index].cells.indices where rows[index].cells[cell].column == column {
        rows[index].cells[cell].style = style
      }
    }
  }
}
