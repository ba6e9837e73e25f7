import DocumentReading
import GoujiModel

extension Finding {
  private static let rebuild = "用 gouji build 重新生成，或照应有的改回来"

  /// `trace` is the command that shows where the number comes from; empty where there is none.
  static func sheetNumberDiffers(
    _ number: NumberCell, _ found: String, _ trace: String, _ place: Place
  ) -> Finding {
    let what = number.formula.map { "（应是 \($0) 的结果）" } ?? ""
    let figure = ExpectedPart.Figure(
      name: "", value: number.figure.value, unit: number.unit, origin: number.figure.origin,
      trace: trace)
    return Finding(
      .fileFigureDiffers, at: place,
      "单元格里是\(found.isEmpty ? "空白" : "“\(found)”")，应为“\(number.digits)”\(what)",
      label: "应为“\(number.digits)”", basis: figure.basis,
      cure: "改为“\(number.digits)”" + (trace.isEmpty ? "" : "；怎么来的：\(trace)"))
  }

  static func sheetTextDiffers(_ expected: String, _ found: String, _ place: Place) -> Finding {
    let core = DifferingCore(expected, found)
    return Finding(
      .fileWordsDiffer, at: place,
      "单元格里是“\(core.found)”，应为\(expected.isEmpty ? "空白" : "“\(core.expected)”")",
      label: expected.isEmpty ? "应为空白" : "应为“\(core.expected)”", basis: fileBasis, cure: rebuild)
  }

  static func sheetRowMissing(_ row: Int, _ line: PrintedLine, _ place: Place) -> Finding {
    Finding(
      .fileLineMissing, at: place, "少了一行（应在第 \(row + 1) 行）：\(words(line))", basis: fileBasis,
      cure: rebuild)
  }

  static func sheetRowAdded(_ line: PrintedLine, _ place: Place) -> Finding {
    Finding(
      .fileLineAdded, at: place, "多了一行：\(words(line))", label: "草案和模板里没有", basis: fileBasis,
      cure: "删去这一行")
  }

  static func sheetRowMoved(_ line: PrintedLine, _ place: Place) -> Finding {
    Finding(
      .fileLineMoved, at: place, "这一行换了地方：\(words(line))", label: "不应在这里", basis: fileBasis,
      cure: rebuild)
  }

  private static func words(_ line: PrintedLine) -> String {
    let text = line.cells.filter { !$0.isEmpty }.joined(separator: "│")
    return "“\(text.count <= 40 ? text : text.prefix(38) + "……")”"
  }

  static func sheetNumberIsText(_ number: NumberCell, _ place: Place) -> Finding {
    Finding(
      .fileFormulaDiffers, at: place, "“\(number.digits)”在这里是文字，不是数，合计不会算上它",
      label: "应为数", basis: fileBasis, cure: "改回数，或用 gouji build 重新生成")
  }

  /// `shown` is nil where that cannot be told.
  static func sheetFormatDiffers(
    _ shown: String?, _ expected: String, code: String, _ place: Place
  ) -> Finding {
    let said = shown.map { "把它显示成" + ($0.isEmpty ? "空白" : "“\($0)”") }
    return Finding(
      .fileFormatDiffers, at: place,
      "数没有错，但单元格的格式\(said ?? "“\(code.prefix(40))”看不出把它显示成什么")，应显示\(expected.isEmpty ? "为空白" : "“\(expected)”")",
      label: "应显示“\(expected)”", basis: fileBasis, cure: "改回原来的单元格格式，或用 gouji build 重新生成")
  }

  static func sheetFormulaDiffers(
    _ formula: String, _ sum: String, _ number: NumberCell, _ place: Place
  ) -> Finding {
    let ought =
      number.formula.map { "应为 \($0)，得“\(number.digits)”" } ?? "这里应是数“\(number.digits)”，没有公式"
    return Finding(
      .fileFormulaDiffers, at: place,
      "公式 \(formula.prefix(60)) 算出来是“\(sum)”，\(ought)",
      label: "应为“\(number.digits)”", basis: fileBasis, cure: rebuild)
  }

  /// What is printed is right as long as nobody changes a number.
  static func sheetFormulaChanged(
    _ formula: String, _ number: NumberCell, _ place: Place
  ) -> Finding {
    let ought = number.formula.map { "应为 \($0)" } ?? "这里应是数，没有公式"
    var finding = Finding(
      .fileFormulaDiffers, at: place, "公式改成了 \(formula.prefix(60))，\(ought)；现在的结果倒是相同",
      label: ought, basis: fileBasis, cure: rebuild)
    finding.severity = .warning
    return finding
  }

  static func sheetFormulaUnknown(
    _ formula: String, _ number: NumberCell, _ place: Place
  ) -> Finding {
    let ought = number.formula.map { "应为 \($0)" } ?? "这里应是数“\(number.digits)”，没有公式"
    return Finding(
      .fileFormulaDiffers, at: place, "公式 \(formula.prefix(60)) 不是求和，算不出来；\(ought)",
      label: ought, basis: fileBasis, cure: rebuild)
  }

  static func sheetHidden(_ what: String, _ place: Place, cure: String = "取消隐藏") -> Finding {
    Finding(.fileHidesCells, at: place, "\(what)隐藏了，打印时没有", basis: fileBasis, cure: cure)
  }

  static func sheetTextShownAs(
    _ shown: String, _ text: String, code: String, _ place: Place
  ) -> Finding {
    Finding(
      .fileFormatDiffers, at: place,
      "字没有错，但单元格的格式“\(code.prefix(40))”把它显示成\(shown.isEmpty ? "空白" : "“\(shown)”")，应显示“\(text)”",
      label: "应显示“\(text)”", basis: fileBasis, cure: "改回原来的单元格格式，或用 gouji build 重新生成")
  }

  static func sheetGoesOn(_ place: Place) -> Finding {
    Finding(
      .fileLineAdded, at: place, "表后面还有很多行，没有核对", basis: fileBasis, cure: "删去表外的行，再核对")
  }
}
