import GoujiModel
import SourceReading
import TestSupport
import Testing

struct CSVTableTests {
  @Test(arguments: [
    ("a,b\n", [["a", "b"]]), ("a,b", [["a", "b"]]), ("a,,\n", [["a", "", ""]]),
    ("\"a,b\",c\n", [["a,b", "c"]]), ("\"他说\"\"好\"\"\"\n", [["他说\"好\""]]),
    ("\"一\n二\",三\n", [["一\n二", "三"]]), (" a　,\u{A0}b\t\n", [["a", "b"]]),
    ("a\n\n,,\n 　\nb\n", [["a"], ["b"]]), ("\"\"\n\"a\"\n", [["a"]]),
    ("a\"b,\"c\"d\n", [["a\"b", "cd"]]),
    ("", []),
    ("a\tb, c\td\n\t\"x\ty\"\t\n", [["a", "b, c", "d"], ["", "x\ty", ""]]),
    ("\n单位;金额\n某局;1,200.50\n", [["单位", "金额"], ["某局", "1,200.50"]]),
    ("\"a;b;c\",d\ne,f\n", [["a;b;c", "d"], ["e", "f"]]),
    ("sep=;\na;b,c\n1;2\n", [["a", "b,c"], ["1", "2"]]),
    ("a,=\"2080101\"\n=\"\",=x\n", [["a", "2080101"], ["=\"\"", "=x"]]),
    // The same in quotes, as writers of CSV put it; a formula of more than one text is left as it is.
    ("\"=\"\"2080101\"\"\",1\n\"=\"\"a\"\"&\"\"b\"\"\"\n", [["2080101", "1"], ["=\"a\"&\"b\""]]),
    ("a,1\u{202F}234\u{200B}\n", [["a", "1\u{202F}234"]]),
  ])
  func `cells are told apart as RFC 4180 says`(text: String, rows: [[String]]) {
    let table = CSVTable.read(SourceFile(path: "x.csv", text: text)).value
    #expect(table.rows.map { $0.cells.map(\.text) } == rows)
  }

  @Test func `every cell knows its line and column in characters`() {
    let text = "单位, 金额\n\"两行\n的字\",\"丙\",丁\n末,行\n"
    let table = CSVTable.read(SourceFile(path: "x.csv", text: text)).value
    let places = table.rows.flatMap(\.cells).map { "\($0.line):\($0.column)+\($0.length)" }
    #expect(
      places == ["1:1+2", "1:5+2", "2:1+3", "3:5+3", "3:9+1", "4:1+1", "4:3+1"])
  }

  @Test func `after an open quote the other lines are still read`() {
    let table = CSVTable.read(SourceFile(path: "x.csv", text: "a,\"b\nc,\"d\"\ne,\"f\n"))
    #expect(table.findings.map(\.brief) == ["G117 x.csv:1:3"])
    #expect(
      table.value.rows.map { $0.cells.map(\.text) } == [["a", "b"], ["c", "d"], ["e", "f"]])
    #expect(table.value.rows.map(\.isBroken) == [true, false, true])
  }

  @Test(arguments: [
    ("=cmd|'/c calc'!A1", "'=cmd|'/c calc'!A1"), ("@SUM(1)", "'@SUM(1)"), ("＝1+1", "'＝1+1"),
    ("+86-10", "'+86-10"), ("-无-", "'-无-"), ("'=1", "''=1"), ("\t=1", "\"'\t=1\""),
    ("-12.50", "-12.50"), ("-", "-"), ("-5%", "-5%"), ("+1,000", "\"+1,000\""), ("'甲", "'甲"),
    ("a=b", "a=b"),
  ])
  func `no cell that we write is a formula`(_ text: String, _ cell: String) {
    #expect(CSVText.row([text]) == cell + "\n")
  }

  @Test func `what we write we can read`() {
    var random = Chance.printed()
    for _ in 0..<300 {
      let rows = (0..<Int.random(in: 1...4, using: &random)).map { _ in
        // A first cell that is never blank, since blank rows are skipped.
        ["x"] + (0..<Int.random(in: 0...4, using: &random)).map { _ in cell(&random) }
      }
      let text = rows.map(CSVText.row).joined()
      let outcome = CSVTable.read(SourceFile(path: "x.csv", text: text))
      #expect(outcome.findings.isEmpty, "\(text)")
      #expect(outcome.value.rows.map { $0.cells.map(\.text) } == rows, "\(text)")
    }
  }

  /// Text without blanks at its ends, which are not kept.
  private func cell(_ random: inout Chance) -> String {
    let alphabet = [
      "\"", ",", "\n", "，", "甲", "a", "1", "\"\"", "乙 丙", "=", "＝", "+", "-", "@", "'", "\t",
    ]
    let inner = (0..<Int.random(in: 0...6, using: &random)).map { _ in
      alphabet.randomElement(using: &random)!
    }.joined()
    let hasBlankEnd = [inner.first, inner.last].contains { $0?.isWhitespace == true }
    return hasBlankEnd ? "[" + inner + "]" : inner
  }
}

/// SplitMix64, so that a failing run can be repeated: GOUJI_SEED is not needed, the seed is printed
