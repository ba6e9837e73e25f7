import GoujiModel
import Testing

@testable import BudgetWorkbench

struct FindingRendererTests {
  private let file = SourceFile(path: "Drafts/民政局/三公经费.csv", text: "项目,金额\n合计,12.50\n")

  @Test func `a finding is shown with its line and carets`() {
    let finding = Finding(
      .totalDiffersFromParts, at: Place(file: file, line: 2, column: 4, length: 5), "三公经费合计与明细之和不符",
      label: "填报 12.50 万元；明细之和 12.40 万元，多 0.10 万元", basis: "财预〔2016〕143号",
      cure: "改为 12.40，或补录漏列的一行")
    #expect(
      FindingRenderer.text(finding) == """
        错误[G301] 三公经费合计与明细之和不符
          --> Drafts/民政局/三公经费.csv:2:4
         2 | 合计,12.50
           |      ^^^^^ 填报 12.50 万元；明细之和 12.40 万元，多 0.10 万元
           = 依据：财预〔2016〕143号
           = 建议：改为 12.40，或补录漏列的一行

        """)
  }

  @Test func `a cell of a sheet is named and its row quoted`() {
    let sheet = SourceFile(path: "支出.xlsx", text: "单位\t金额\t说明\n某局\t12.345\t\n", sheet: "支出")
    let finding = Finding(
      .tooFineAmount, at: Place(file: sheet, line: 2, column: 4, length: 99), "太细", label: "细于 1 分")
    #expect(
      FindingRenderer.text(finding) == """
        错误[G110] 太细
          --> 支出.xlsx#支出!B2
         2 | 某局│12.345│
           |      ^^^^^^ 细于 1 分

        """)
    #expect(
      FindingRenderer.json([finding]).contains(
        #""file": "支出.xlsx", "sheet": "支出", "cell": "B2", "line": 2, "column": 4"#))
    let empty = Place(file: sheet, line: 2, column: 11, length: 1)
    #expect(FindingRenderer.text(Finding(.missingValue, at: empty, "空")).contains("支出!C2"))
  }

  @Test func `a finding without a place is its message`() {
    let finding = Finding(.emptyFolder, at: nil, "没有草案文件夹 x", cure: "核对路径")
    #expect(FindingRenderer.text(finding) == "错误[G116] 没有草案文件夹 x\n   = 建议：核对路径\n")
  }

  @Test func `a missing file has a name and no line`() {
    let missing = Place(file: SourceFile(path: "x/支出.csv", text: ""), line: 1, column: 1)
    let finding = Finding(.missingFile, at: missing, "草案中没有 支出.csv")
    #expect(FindingRenderer.text(finding) == "错误[G102] 草案中没有 支出.csv\n  --> x/支出.csv\n")
  }

  @Test func `a long line is cut around the carets`() {
    let long = SourceFile(
      path: "x", text: String(repeating: "长", count: 200) + "错" + String(repeating: "文", count: 200)
    )
    let text = FindingRenderer.text(
      Finding(.wrongShape, at: Place(file: long, line: 1, column: 201), "x"))
    let lines = text.split(separator: "\n")
    #expect(
      lines[2] == " 1 | …" + String(repeating: "长", count: 24) + "错"
        + String(repeating: "文", count: 24) + "…")
    #expect(lines[3] == "   | " + String(repeating: " ", count: 49) + "^^")
  }

  @Test func `control characters reach neither the terminal nor the columns`() {
    let odd = SourceFile(path: "x", text: "a\t\u{1B}[31mb")
    let text = FindingRenderer.text(
      Finding(.wrongShape, at: Place(file: odd, line: 1, column: 8), "\u{7}坏"))
    #expect(text.contains(" 1 | a  [31mb\n   |        ^\n"))
    #expect(!text.contains("\u{7}"))
  }

  @Test func `a place outside the file does no harm`() {
    for (line, column, length) in [(9, 1, 1), (1, 99, 3), (2, 3, 99), (0, 0, 0)] {
      let place = Place(file: file, line: line, column: column, length: length)
      #expect(FindingRenderer.text(Finding(.wrongShape, at: place, "x")).hasPrefix("错误[G115] x\n"))
    }
  }

  @Test func `JSON has the same fields in a fixed order`() {
    let finding = Finding(
      .unknownColumn, at: Place(file: file, line: 1, column: 4, length: 2), "没有“金\"额\\”\n",
      cure: "改名")
    #expect(
      FindingRenderer.json([finding]) == """
        [
          {"code": "G106", "severity": "warning", "message": "没有“金\\"额\\\\”\\n", "file": "Drafts/民政局/三公经费.csv", "line": 1, "column": 4, "length": 2, "text": "项目,金额", "cure": "改名"}
        ]

        """)
    #expect(FindingRenderer.json([]) == "[]\n")
  }

  @Test func `the summary counts by grade`() {
    let findings = [
      Finding(.unknownColumn, at: nil, "x"), Finding(.missingFile, at: nil, "x"),
      Finding(.missingFile, at: nil, "x"),
    ]
    #expect(FindingRenderer.summary(findings) == "发现 2 个错误、1 个警告")
    #expect(FindingRenderer.summary([]) == "")
  }
}
