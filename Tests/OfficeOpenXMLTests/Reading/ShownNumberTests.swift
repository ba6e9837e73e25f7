import Testing

@testable import OfficeOpenXML

struct ShownNumberTests {
  @Test(arguments: [
    ("12968.456", "#,##0.00", "12,968.46"), ("12968.456", "0", "12968"), ("17.5", "0.00", "17.50"),
    ("0.175", "0.00%", "17.50%"), ("0", "#,##0.00;-#,##0.00;", ""),
    ("-3.5", "#,##0.00;-#,##0.00;", "-3.50"),
    ("-3.5", "0.0", "-3.5"), ("-0.001", "0.00", "0.00"), ("999.995", "#,##0.00", "1,000.00"),
    ("12.5", "General", "12.5"), ("7", "\"第\"0\"名\"", "第7名"), ("0.5", "#.00", ".50"),
    ("1234567", "#,##0", "1,234,567"), ("5", "0.##", "5"), ("-2", "#,##0.00;\\-#,##0.00;", "-2.00"),
    ("12", "[Red]0.0", "12.0"), ("511.1", "#,##0.00,", "0.51"), ("1234567", "#,##0,", "1,235"),
    ("1234567", "0.0,,", "1.2"), ("1234567", "0,.0", "1234.6"), ("5", "[$¥-804]#,##0.00", "¥5.00"),
    ("5", "[$-804]0.00", "5.00"), ("1.5", "0.00,%", "0.15%"),
  ])
  func `a format shows a number`(_ digits: String, _ code: String, _ shown: String) {
    #expect(ShownNumber.text(digits, code: code) == shown)
  }

  @Test(arguments: ["yyyy-mm-dd", "0.00E+00", "# ?/?", "[>100]0", "[DBNum1]0"])
  func `what is no plain number is not guessed`(_ code: String) {
    #expect(ShownNumber.text("12.5", code: code) == nil)
  }
}

struct SumValueTests {
  private static func sum(_ formula: String, _ rows: [[String]]) throws -> String? {
    let data = rows.enumerated().map { row, cells in
      "<row>"
        + cells.map { cell in
          cell.hasPrefix("=") ? "<c><f>\(cell.dropFirst())</f></c>" : "<c><v>\(cell)</v></c>"
        }.joined() + "</row>"
    }.joined()
    let book = HandMadeWorkbook("<sheetData>\(data)</sheetData>")
    var sums = SumValue(try book.read().sheets[0])
    return sums.digits(of: formula)
  }

  @Test(arguments: [
    ("SUM(A1:A3)", "6.3"), ("SUM(A1,A3)", "4.2"), ("sum( $A$1 , B2 )", "21.1"),
    ("SUM(SUM(A1:A2),B1)", "13.2"), ("SUM(B3)", "30"),
  ])
  func `a sum adds its cells exactly`(_ formula: String, _ value: String) throws {
    let rows = [["1.1", "10"], ["2.1", "20"], ["3.1", "=SUM(B1:B2)"]]
    #expect(try Self.sum(formula, rows) == value)
  }

  @Test(arguments: ["A1+A2", "SUM(A1", "SUM()", "AVERAGE(A1:A2)", "SUM(Sheet2!A1)"])
  func `another formula has no value here`(_ formula: String) throws {
    #expect(try Self.sum(formula, [["1"], ["2"]]) == nil)
  }

  @Test func `one sum may be written in several ways`() {
    let cells = SumValue.cells(of: "SUM(B5:B6)")
    #expect(cells?.count == 2)
    #expect(cells == SumValue.cells(of: "SUM($B$6,B5)"))
    #expect(cells != SumValue.cells(of: "SUM(B5:B7)"))
    #expect(SumValue.cells(of: "B5+B6") == nil)
  }

  @Test func `a circle has no value`() throws {
    #expect(try Self.sum("SUM(A1)", [["=SUM(A2)"], ["=SUM(A1)"]]) == nil)
  }
}
