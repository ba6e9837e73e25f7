import DocumentReading
import Foundation
import GoujiModel
import ReportVerifying
import WordWriting
import WorkbookWriting

@testable import OfficeOpenXML
@testable import BudgetWorkbench

/// What `gouji verify` says of the package of the smallest draft after somebody changed it.
enum GalleryVerifying {
  static func findings(of code: FindingCode, in run: GalleryRun) throws -> [Finding] {
    switch code {
    case .fileFigureDiffers: try document(run) { $0.changeCell("100", "190") }
    case .fileWordsDiffer: try document(run) { $0.changeCell("合计", "总计") }
    case .fileLineMissing: try document(run) { $0.changeRows { $0.removeLast() } }
    case .fileLineAdded:
      try document(run) {
        let added = WordParagraph(text: "临时加的一段话。", namesPage: false)
        $0.blocks.append(.paragraph(added))
      }
    case .fileLineMoved: try document(run) { $0.changeRows { $0.swapAt(0, 1) } }
    case .fileMarginDiffers: try document(run) { $0.footers = ["内部资料"] }
    case .fileControlStale:
      try document(run) {
        $0.staleControls = [
          .init(title: "支出预算", index: 0, shown: "100万元", stored: "190万元")
        ]
      }
    case .fileHoldsMore: try document(run) { $0.traits.comments = 2 }
    case .fileHiddenWordsDiffer: try document(run) { $0.title = "某局2023年部门预算" }
    case .fileTextUnseen:
      try document(run) {
        $0.unseen = [.init(text: UnseenText(.colourless, "100.00"), paragraph: "100.00")]
      }
    case .fileHoldsOther:
      try document(run) { $0.traits.additions = [WordAddition(.shape)] }
    case .filePictureUnread:
      try document(run) { content in
        var picture = WordAddition(.picture)
        picture.paragraph = "支出总表"
        content.traits.additions = [picture]
      }
    case .filePrintTitlesDiffer: try workbook(run) { $0.sheets[0].view.titleRows = [] }
    case .fileMergesDiffer:
      try workbook(run) {
        $0.sheets[0].merges.append(CellBlock(rows: 3...3, columns: 0...1))
      }
    case .fileFormulaDiffers:
      try workbook(run) { $0.changeTotal { $0.formula = "SUM(B5)" } }
    case .fileHidesCells: try workbook(run) { $0.sheets[0].hiddenRows = [2] }
    case .fileFormatDiffers: try workbook(run) { $0.changeTotal { $0.style = 0 } }
    case .manifestDiffers: try manifest(run) { $0.replacing("\"100.00\"", with: "\"101.00\"") }
    case .draftChangedSince:
      try manifest(run) { $0.replacing(/"草案哈希": "./, with: "\"草案哈希\": \"x") }
    case .draftOfFileUnknown:
      VerifyBench(files: ["\(run.folder)/终稿.docx"], drafts: [], templates: nil).results()
        .flatMap(\.findings)
    case .unreadableDocument: ReadDocument.read(Array("部门预算".utf8), path: "公开文本.docx").findings
    case .draftTextUnclear: try absorbed(run, ["新增两个项目", "项目增加"])
    case .editedTextNotTyped: try absorbed(run, ["新增两个项目"], [.number])
    case .editedTextUnfit: try absorbed(run, ["新增项目支出30万元"])
    case .deletedWordsMayStay: try absorbed(run, ["新增项目项目增加"], [.repeated])
    case .pdfProgramMissing: [.noPDFProgram("公开文本.pdf")]
    default: []
    }
  }

  private static func expected(_ run: GalleryRun, _ template: String? = nil) throws
    -> ExpectedReport?
  {
    if let template { try run.write(template, to: "模板.yaml") }
    return run.workbench.report().value.map {
      ExpectedReport($0, unit: .tenThousandYuan, draft: "草案")
    }
  }

  private static func document(
    _ run: GalleryRun, _ change: (inout WordContent) -> Void
  ) throws -> [Finding] {
    guard let expected = try expected(run) else { return [] }
    var content = try WordContent(WordReport.write(expected.report))
    change(&content)
    return DocumentVerifier(expected, path: "公开文本.docx").findings(content)
  }

  private static func workbook(
    _ run: GalleryRun, _ change: (inout WorkbookContent) -> Void
  ) throws -> [Finding] {
    let rows = ["2012601,30101,人员经费,,一般公共预算,100", "2012601,30201,公用经费,,一般公共预算,20"]
    try run.write(FindingExample.spendingFile(rows), to: "支出.csv")
    guard let expected = try expected(run, summed) else { return [] }
    var content = try WorkbookContent(WorkbookReport.write(expected.report))
    change(&content)
    return WorkbookVerifier(expected, path: "公开文本.xlsx").findings(content)
  }

  private static func manifest(
    _ run: GalleryRun, _ change: (String) -> String
  ) throws -> [Finding] {
    guard let expected = try expected(run) else { return [] }
    let files = PackageContents(of: expected.report).files
    let text = String(decoding: try files[2].collected(), as: UTF8.self)
    return try ManifestVerifier(expected, path: "公开文本.勾稽.json").findings(change(text)) {
      try PackageContents(of: expected.report).hashes()
    }
  }

  /// A reason that is printed as often as there are edits of it.
  private static func absorbed(
    _ run: GalleryRun, _ edits: [String], _ artifacts: Set<WordParagraph.Artifact> = []
  ) throws -> [Finding] {
    try run.write(
      FindingExample.smallestHead + "原因: {支出预算: 新增项目}\n", to: "草案.yaml")
    let lines = ["甲: \"主要原因：{原因.支出预算}。\"", "乙: \"增加的原因：{原因.支出预算}。\""]
    let cover = "封面: {\(lines.prefix(edits.count).joined(separator: ", "))}\n"
    guard let expected = try expected(run, FindingExample.smallestTemplate + cover) else {
      return []
    }
    var content = try WordContent(WordReport.write(expected.report))
    var edited = edits
    for index in content.blocks.indices {
      guard case .paragraph(var paragraph) = content.blocks[index],
        paragraph.text.contains("新增项目")
      else { continue }
      paragraph.text = paragraph.text.replacing("新增项目", with: edited.removeFirst())
      paragraph.artifacts = artifacts
      content.blocks[index] = .paragraph(paragraph)
    }
    return AbsorbBench(document: "公开文本.docx", workbench: run.workbench).result(of: content).findings
  }

  /// The total of the smallest template is a sum of rows here.
  private static let summed = """
    名称: 样板
    数: {支出预算: 合计(支出)}
    表:
      表1:
        名称: 支出总表
        列: {项目: 文字, 金额: 支出预算}
        行: {合计: {标签: {项目: 合计}, 行: {类型: {每: 支出类型, 标签: {项目: "{支出类型.名称}"}}}}}
    部分: {预算表: {文: {各表: {表: 全部}}}}

    """
}

extension WordContent {
  fileprivate mutating func changeRows(_ change: (inout [WordGrid.Row]) -> Void) {
    for index in blocks.indices {
      guard case .table(var grid) = blocks[index] else { continue }
      change(&grid.rows)
      blocks[index] = .table(grid)
      return
    }
  }

  fileprivate mutating func changeCell(_ old: String, _ new: String) {
    changeRows { rows in
      for row in rows.indices {
        for cell in rows[row].cells.indices where rows[row].cells[cell].text.hasPrefix(old) {
          rows[row].cells[cell].text = new + rows[row].cells[cell].text.dropFirst(old.count)
        }
      }
    }
  }
}

extension WorkbookContent {
  /// The first cell with a formula.
  fileprivate mutating func changeTotal(_ change: (inout SheetCell) -> Void) {
    for row in sheets[0].rows.indices {
      for cell in sheets[0].rows[row].cells.indices
      where sheets[0].rows[row].cells[cell].formula != nil {
        change(&sheets[0].rows[row].cells[cell])
        return
      }
    }
  }
}
