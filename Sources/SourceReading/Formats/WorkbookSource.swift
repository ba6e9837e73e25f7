import GoujiModel
import OfficeOpenXML

/// A workbook read for its cells, each with its place.
package struct WorkbookSource: Sendable {
  /// As the user should read it.
  package var path: String
  /// In the order of the tabs, hidden ones included.
  package var sheets: [SheetSource]

  /// Nil, with a finding, where the file is missing or no workbook.
  package static func read(_ path: String, displayPath: String) -> Outcome<WorkbookSource?> {
    switch SourceReader.contents(of: path) {
    case .success(let bytes): read(bytes: bytes, displayPath: displayPath)
    case .failure(let failure): Outcome(nil, [.unreadable(displayPath, failure)])
    }
  }

  package static func read(bytes: [UInt8], displayPath: String) -> Outcome<WorkbookSource?> {
    do throws(WorkbookError) {
      let content = try WorkbookContent(bytes)
      let formulas = WorkbookFormulas(content.sheets)
      let sheets = content.sheets.enumerated().map { index, sheet in
        SheetSource(
          sheet, displayPath: displayPath, formulas: (formulas, index), formats: content.formats)
      }
      return Outcome(WorkbookSource(path: displayPath, sheets: sheets))
    } catch {
      return Outcome(nil, [.unreadableWorkbook(error, path: displayPath)])
    }
  }

  /// The sheet of this name, blanks and full width apart; nil where there is none.
  package func sheet(named name: String) -> SheetSource? {
    sheets.first { $0.name.headerKey == name.headerKey }
  }
}

extension Finding {
  fileprivate static func unreadableWorkbook(_ error: WorkbookError, path: String) -> Finding {
    let saveAs = "用 Excel 或 WPS 打开，另存为“Excel 工作簿 (*.xlsx)”，不要只改扩展名"
    let (problem, cure) =
      switch error {
      case .oldFormat: ("这是旧格式的 Excel 97–2003（.xls）或 WPS（.et）文件", saveAs)
      case .encrypted: ("文件加了打开密码", "用 Excel 打开，去掉打开密码后保存")
      case .binaryFormat: ("这是二进制工作簿（.xlsb）", saveAs)
      case .markup: ("这是网页或 XML 文件，只是扩展名像工作簿", saveAs)
      case .text: ("这是文本文件，只是扩展名像工作簿", "是 CSV 的，把扩展名改回 .csv；否则" + saveAs)
      case .notAWorkbook: ("这不是 Excel 工作簿（.xlsx）", "核对文件；" + saveAs)
      case .crossedRevisions: ("文件已损坏", "用 Word 或 WPS 重新存一份")
      case .damaged(let part):
        (
          "工作簿已损坏" + (part.isEmpty ? "" : "（\(shortened(part, to: 60))）"),
          "重新下载或复制这个文件；Excel 能修复的，修复后另存一份"
        )
      case .tooLarge(.bytes(let limit)):
        ("工作簿太大：解开后超过 \(limit >> 20) MB", "只留要读的工作表，另存一份")
      case .tooLarge(.cells(let limit)):
        ("工作簿太大：填了内容的单元格超过 \(limit) 个", "只留要读的工作表，另存一份")
      }
    let file = SourceFile(path: path, text: "")
    return Finding(
      .unreadableWorkbook, at: Place(file: file, line: 1, column: 1), problem, cure: cure)
  }
}
