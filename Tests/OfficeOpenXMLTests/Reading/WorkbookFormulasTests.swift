import Testing

@testable import OfficeOpenXML

struct WorkbookFormulasTests {
  /// What each formula gives where another number was saved: `L5=10000`.
  private func other(_ data: String) throws -> [String] {
    let content = try HandMadeWorkbook("<sheetData>\(data)</sheetData>").read()
    let formulas = WorkbookFormulas(content.sheets)
    var cellsLeft = 10_000
    return content.sheets[0].rows.flatMap(\.cells).compactMap { cell in
      formulas.otherResult(
        sheet: 0, row: cell.row, column: cell.column, cellsLeft: &cellsLeft
      ).map { "\(CellReference.cell(row: cell.row, column: cell.column))=\($0)" }
    }
  }

  /// A row of cells, numbers as they are and formulas with what was saved: `=A1*2→5`.
  private func row(_ number: Int, _ cells: String...) -> String {
    let texts = cells.enumerated().map { column, text in
      let address = CellReference.cell(row: number - 1, column: column)
      let parts = text.split(separator: "→")
      return parts.count == 2
        ? "<c r=\"\(address)\"><f>\(parts[0].dropFirst())</f><v>\(parts[1])</v></c>"
        : "<c r=\"\(address)\"><v>\(text)</v></c>"
    }
    return "<row r=\"\(number)\">\(texts.joined())</row>"
  }

  @Test(arguments: [
    ("=5000*2→5000", "C1=10000"), ("=A1+B1→9999", "C1=30.5"), ("=A1*1.05→10", "C1=10.5"),
    ("=(A1-B1)/4→1", "C1=-2.625"), ("=SUM(A1:B1,2)→30", "C1=32.5"),
    ("=ROUND(B1/3,2)→6.8", "C1=6.83"), ("=-A1+$B$1→0", "C1=10.5"), ("=A1*12%→1", "C1=1.2"),
    ("=Sheet1!A1*2→10", "C1=20"), ("='Sheet1'!$A$1→11", "C1=10"), ("=sum(a1,b1)→1", "C1=30.5"),
    // An empty cell is zero.
    ("=A1+Z9→11", "C1=10"), ("=ROUND(1234567.8,-2)→1", "C1=1234600"), ("==A1*2→1", "C1=20"),
  ])
  func `a number that does not follow from the cells is told`(_ formula: String, _ other: String)
    throws
  {
    #expect(try self.other(row(1, "10", "20.5", formula)) == [other])
  }

  @Test(arguments: [
    "=5000*2→10000", "=A1/3→3.3333333333333335", "=A1*0.1+B1*0.2-5.1→0",
    "=0.1+0.2→0.30000000000000004", "=SUM(A1:B1)→30.5", "=ROUND(B1/3,2)→6.83",
    "=A1*1234567.89→12345678.9",
    // Nobody can tell, or it is not computed here.
    "=ROUND(0.125,2)→0.12", "=A1/0→5", "=IF(A1>1,2,3)→7", "=A1^2→7", "=VLOOKUP(A1,A:B,2,0)→7",
    "=A1&amp;B1→7", "=[1]Sheet1!A1→7", "=Sheet9!A1→7", "=SUM(A:A)→7", "=A1+B1+→7", "=_rate→7",
    "=SUM(A1:B1)*(→7", "=TAXRATE2024→7", "=A1:B1→7",
  ])
  func `what follows, or cannot be judged, is left alone`(_ formula: String) throws {
    #expect(try other(row(1, "10", "20.5", formula)) == [])
  }

  @Test func `a formula written once for several cells moves with them`() throws {
    let shared = { (row: Int, text: String, saved: String) in
      "<row r=\"\(row)\"><c r=\"A\(row)\"><v>\(row)</v></c><c r=\"B\(row)\"><f t=\"shared\" ref=\"B1:B3\" si=\"0\">\(text)</f><v>\(saved)</v></c></row>"
    }
    #expect(
      try other(shared(1, "A1*$A$1*10", "10") + shared(2, "", "20") + shared(3, "", "20"))
        == ["B3=30"])
  }

  @Test func `sums under conditions count the rows that fit`() throws {
    let words = { (address: String, text: String) in
      "<c r=\"\(address)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
    }
    let rows =
      "<row r=\"1\"><c r=\"B1\"><f>SUMIFS(B2:B5,A2:A5,\"&lt;&gt;\",A2:A5,\"&lt;&gt;合计\")</f><v>9</v></c><c r=\"C1\"><f>SUMIFS(B2:B5,A2:A5,A2)</f><v>4</v></c></row>"
      + "<row r=\"2\">\(words("A2", "甲"))<c r=\"B2\"><v>1</v></c></row>"
      + "<row r=\"3\">\(words("A3", "乙"))<c r=\"B3\"><v>2</v></c></row>"
      + "<row r=\"4\">\(words("A4", "甲"))<c r=\"B4\"><v>4</v></c></row>"
      + "<row r=\"5\">\(words("A5", "合计"))<c r=\"B5\"><v>7</v></c></row>"
      + "<row r=\"6\"><c r=\"B6\"><v>100</v></c></row>"
    #expect(try other(rows) == ["B1=7", "C1=5"])
  }

  @Test func `cells that a formula adds and nothing else`() throws {
    let content = try HandMadeWorkbook(
      "<sheetData>\(row(1, "=SUM(B2:B3)→1", "=B2+B3→1", "=B2*B3→1", "=B2+B3+1→1", "=B2→1"))</sheetData>"
    ).read()
    let formulas = WorkbookFormulas(content.sheets)
    var cellsLeft = 10_000
    let added = (0..<5).map { column in
      formulas.addends(sheet: 0, row: 0, column: column, cellsLeft: &cellsLeft)?.map {
        "\($0.column),\($0.row)"
      }
    }
    #expect(added == [["1,1", "1,2"], ["1,1", "1,2"], nil, nil, nil])
  }

  /// A column of formulas that add a column would take the square of its length.
  @Test func `formulas of one sheet look at so many cells together`() throws {
    let data = (1...3).map { row($0, "=SUM(B1:B3)→1", "2") }.joined()
    let content = try HandMadeWorkbook("<sheetData>\(data)</sheetData>").read()
    let formulas = WorkbookFormulas(content.sheets)
    // Each looks at three rows of two cells.
    var cellsLeft = 20
    let results = (0..<3).map {
      formulas.otherResult(sheet: 0, row: $0, column: 0, cellsLeft: &cellsLeft)
    }
    #expect(results == ["6", "6", nil] && cellsLeft <= 2)
  }

  @Test func `nothing that a file may hold traps or takes long`() throws {
    let deep = String(repeating: "(", count: 900) + "1" + String(repeating: ")", count: 900)
    for formula in [
      deep, String(repeating: "-", count: 1_900) + "1", "99999999999999999999*99999999999999999999",
      "1/3/3/3/3/3/3/7/7/7/7/7/11/11/11/11/13/13/13/17/17/17/19/19/23/23/29", "SUM(A1:XFD1048576)",
      "ROUND(1,99999999999)", "$", "'", "''!A1", "A0", "A99999999", "1.2.3", "SUM(",
      "SUMIFS(A1:A2)",
      "9170141183460469231731687303715884105727", "XFD1048576+A1",
    ] {
      _ = try other(row(1, "1", "2", "=\(formula)→1"))
    }
  }
}
