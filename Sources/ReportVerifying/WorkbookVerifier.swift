import DocumentReading
import GoujiModel
import OfficeOpenXML

/// Holds a workbook that was read back against what its report puts into it.
package struct WorkbookVerifier {
  private let expected: ExpectedReport
  private let path: String

  package init(_ expected: ExpectedReport, path: String) {
    self.expected = expected
    self.path = path
  }

  package func findings(_ content: WorkbookContent) -> [Finding] {
    var findings = HiddenWords.title(expected.report, content.title, whole)
    var position = -1
    for sheet in expected.sheets {
      guard let index = content.sheets.firstIndex(where: { $0.name.sameBytes(as: sheet.name) })
      else {
        findings.append(.sheetMissing(sheet.name, whole))
        continue
      }
      let found = content.sheets[index]
      if found.visibility != .visible {
        findings.append(.sheetHidden("工作表“\(found.name)”", whole))
      }
      if index < position { findings.append(.sheetMoved(found.name, whole)) }
      position = max(position, index)
      findings += SheetVerifier(sheet, of: expected, found, content.formats, path: path).findings
      findings +=
        foot(sheet, found) + charts(sheet, found)
        + SheetMerges.findings(sheet, found, sheetPlace(found))
    }
    let names = expected.sheets.map(\.name)
    for sheet in content.sheets
    where sheet.printsSomething && !names.contains(where: { $0.sameBytes(as: sheet.name) }) {
      findings.append(.sheetAdded(sheet.name, whole))
    }
    findings += content.otherSheets.map { .sheetAdded($0, whole) }
    if content.externalBooks > 0 { findings.append(.externalBooks(content.externalBooks, whole)) }
    return findings
  }

  private var whole: Place {
    Place(wholeOf: path)
  }

  private func sheetPlace(_ sheet: SheetContent) -> Place {
    Place(wholeOf: "\(path)#\(sheet.name)")
  }

  private func foot(_ sheet: ExpectedSheet, _ found: SheetContent) -> [Finding] {
    let around = sheet.hasFooter ? expected.footer : nil
    let ought = around.map { $0.before + WordContent.pageMark + $0.after }
    let missing =
      ought != nil && found.view.lacksFooters ? [Finding.someFeetMissing(sheetPlace(found))] : []
    return missing
      + DocumentVerifier.margins(
        found.headersAndFooters.map(MarginCodes.text), ought, "页眉页脚", at: sheetPlace(found))
  }

  /// Those drawn on the sheet.
  private func charts(_ sheet: ExpectedSheet, _ found: SheetContent) -> [Finding] {
    let drawsCharts = sheet.name == expected.sheets.last?.name && !expected.charts.isEmpty
    let lines =
      drawsCharts
      ? expected.charts.flatMap { DocumentLines.lines(of: $0, expected.report.look) } : []
    if lines.isEmpty, found.charts.isEmpty { return [] }
    let source = PrintedSource(found.charts.flatMap(\.lines), path: "\(path)#\(sheet.name)")
    return LineVerifier(expected, lines, source).findings
      + HiddenWords.descriptions(expected.charts, found.charts, source.whole)
      + ChartFormats.findings(expected.charts, found.charts, expected.report.look, source.whole)
  }
}

extension SheetContent {
  /// Cells, charts, or whatever lies on it.
  fileprivate var printsSomething: Bool {
    !rows.isEmpty || !charts.isEmpty || !view.additions.isEmpty
  }
}

/// Heads and feet of sheets: `&C&"宋体,常规"&10— &P —` (ECMA-376, part 1, section 18.3.1.46).
enum MarginCodes {
  /// What is printed, faces, sizes and sides left out.
  static func text(_ codes: String) -> String {
    var text = ""
    var rest = Substring(codes)
    while let mark = rest.popFirst() {
      guard mark == "&", let code = rest.popFirst() else {
        text.append(mark)
        continue
      }
      switch code {
      case "&": text += "&"
      case "P", "p", "N", "n": text += WordContent.pageMark
      case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
      case "K", "k": rest = rest.dropFirst(6)
      case "L", "C", "R", "l", "c", "r", "B", "b", "I", "i", "U", "u", "E", "e", "S", "s", "X", "x",
        "Y", "y":
        break
      case _ where code.isNumber: rest = rest.drop(while: \.isNumber)
      // Date, time, file name: whatever they print, it is not ours.
      default: text += "&\(code)"
      }
    }
    return text
  }
}

extension Finding {
  fileprivate static func sheetMissing(_ name: String, _ place: Place) -> Finding {
    Finding(
      .fileLineMissing, at: place, "少了工作表“\(name)”", basis: fileBasis,
      cure: "用 gouji build 重新生成；只是改了名的，改回来")
  }

  fileprivate static func sheetAdded(_ name: String, _ place: Place) -> Finding {
    Finding(
      .fileLineAdded, at: place, "多了工作表“\(name)”", basis: fileBasis, cure: "删去；要公开的，写进模板再生成")
  }

  fileprivate static func someFeetMissing(_ place: Place) -> Finding {
    Finding(
      .fileMarginDiffers, at: place, "设了“首页不同”或“奇偶页不同”，有的页没有页脚，不印页码", basis: fileBasis,
      cure: "在页面设置里取消，或用 gouji build 重新生成")
  }

  fileprivate static func externalBooks(_ count: Int, _ place: Place) -> Finding {
    Finding(
      .fileHoldsMore, at: place, "工作簿连着 \(count) 个外部文件，打开时可能从那里取数", cure: "在“编辑链接”里断开")
  }

  fileprivate static func sheetMoved(_ name: String, _ place: Place) -> Finding {
    Finding(
      .fileLineMoved, at: place, "工作表“\(name)”换了次序", basis: fileBasis,
      cure: "移回原处，或用 gouji build 重新生成")
  }
}
