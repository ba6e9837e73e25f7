import DraftReading
import Foundation
import GoujiModel
import SourceReading

@testable import BudgetWorkbench

/// Findings that no text file of one draft can trigger: what the explanation's event says, made to
/// happen.
enum GalleryEvents {
  static func findings(of code: FindingCode, in run: GalleryRun) throws -> [Finding] {
    switch code {
    case .unreadableFile:
      try FileManager.default.createDirectory(
        atPath: run.draft + "/项目.csv", withIntermediateDirectories: true)
      return run.workbench.report().findings
    case .undecodableText:
      try run.write(Data([0x50, 0x4B, 3, 4, 20, 0, 0, 0, 8, 0]), to: "支出.csv")
      return run.workbench.report().findings
    case .emptyFolder:
      let empty = run.folder + "/空文件夹"
      try FileManager.default.createDirectory(atPath: empty, withIntermediateDirectories: true)
      return Workbench(draft: empty, templates: nil).report().findings
    case .outputUnwritable:
      return PackageWriter(folder: run.draft + "/支出.csv/out").write([("甲", [])]).findings
    case .editedSince: return try editedDocument(run)
    case .entryNotEdited:
      let row = "2012601,30101,人员经费,,一般公共预算,100"
      try run.write(FindingExample.spendingFile([row]), to: "支出.csv")
      let address = EntryAddress(file: "支出.csv", line: 2, column: .named("预算数"))
      return DraftEdit(run.workbench).edit(address, to: "=1+2").findings
    case .entryChangedSince:
      try run.write(FindingExample.smallestHead + "原因: {支出预算: 新增项目}\n", to: "草案.yaml")
      let address = EntryAddress(file: "草案.yaml", line: 7, column: .only)
      return DraftEdit(run.workbench).edit(address, to: "人员增加", basedOn: "别的").findings
    case .nameUnfit: return try unfitForm(run)
    case .tableTooLarge:
      let row = "2012601,30101,人员经费,,一般公共预算,100"
      try run.write(Data(FindingExample.spendingFile([row]).utf8), to: "支出.csv")
      let columns = (1..<16_385).map { "列\($0): 支出预算" }.joined(separator: ", ")
      let template = FindingExample.smallestTemplate.replacing("金额: 支出预算", with: columns)
      try run.write(Data(template.utf8), to: "模板.yaml")
      return run.workbench.report().findings
    case .cellTooLong:
      let row = "2012601,30101,人员经费,\(String(repeating: "办", count: 40_000)),一般公共预算,100"
      try run.write(Data(FindingExample.spendingFile([row]).utf8), to: "支出.csv")
      return run.workbench.report().findings
    case .notComparable:
      try run.write(Data("PK".utf8), to: "终稿.docx")
      return ComparedSide.read(run.draft + "/终稿.docx", templates: nil).findings
    case .comparedAsBuilt:
      _ = try editedDocument(run)
      let names = try FileManager.default.contentsOfDirectory(atPath: run.folder + "/out")
      let document = names.first { $0.hasSuffix(PackageEnding.document) } ?? ""
      return ComparedSide.read("\(run.folder)/out/\(document)", templates: nil).findings
    case .comparedUnfinished:
      let row = "2012601,30101,人员经费,,一般公共预算,"
      try run.write(Data(FindingExample.spendingFile([row]).utf8), to: "支出.csv")
      return ComparedSide.read(run.draft, templates: run.folder + "/Templates").findings
    case .rosterDateUnclear:
      let roster = "部门,草案,截止日期\n某县档案局,草案,2月底\n"
      try run.write(Data(roster.utf8), to: "../名册.csv")
      return CountyRoster([run.folder + "/名册.csv"]).findings
    case .contentsUnnumbered:
      return [.noPageNumbers(LayoutProgram.Failure.missing("LibreOffice（soffice）"))]
    case .pdfNotMade: return [.noPDF(LayoutProgram.Failure.missing("LibreOffice（soffice）"))]
    case .sameNamedPackages:
      let names = PackageNames()
      return ["甲", "乙"].enumerated().compactMap { index, draft in
        names.claim("某局2025年部门预算.勾稽.json", by: draft, at: index)
      }
    case .moreAlike:
      let rows = (1_000..<2_100).map { "299\($0),30101,人员经费,,一般公共预算,100" }
      try run.write(Data(FindingExample.spendingFile(rows).utf8), to: "支出.csv")
      return FindingLimit.applied(run.workbench.report().findings)
    case .tooManyErrors:
      let rows = (0..<1_100).map { _ in "某事项,五万,六万,七万,八万,九万" }
      try run.write(Data(FindingExample.spendingFile(rows).utf8), to: "支出.csv")
      return run.workbench.report().findings
    case .figureDiffersFromLines:
      return try tampered(run) { $0.result = .success(.amount(Money(fen: 99_990_000))) }
    case .printedDiffersFromExact:
      return try tampered(run) { $0.printed = "10.00" }
    case .printedTotalDiffers:
      return try tampered(run, balanced: true) { $0.printed = "100.01" }
    case .beyondOneDigit:
      return try tampered(run, balanced: true) {
        $0.printed = "100.02"
        $0.shown = .amount(Money(fen: 100_020_000))
      }
    case .balancingGaveUp:
      guard let drafted = run.workbench.drafted().value else { return [] }
      var report = drafted.report
      report.balancing = .open
      return DraftedReport(report: report, material: drafted.material).audit()
    case .unreadableWorkbook:
      return WorkbookSource.read(bytes: [0xD0, 0xCF, 0x11, 0xE0], displayPath: "填报表.xlsx").findings
    case .errorInCell: return try readingSheet(.error, "#REF!")
    case .formulaWithoutResult: return try readingSheet(.noResult, "")
    case .unreadableRemark: return try readingSheet(.error, "#REF!", isRemark: true)
    case .signatureRows:
      // Loading a draft keeps notes to itself.
      let text = "支出类型,资金来源,预算数\n人员经费,一般公共预算,100\n填表人：张三,审核人：李四,\n填报日期：,1月10日,\n"
      let shape = LedgerShape.fileShapes.first { $0.name == StandardLedger.spending }!
      return LedgerReader.read(
        CSVTable.read(SourceFile(path: "支出.csv", text: text)).value, as: shape,
        in: DraftContext(inputUnit: .yuan, units: [])
      ).findings
    default:
      let words = try GalleryWordEvents.findings(of: code, in: run)
      if !words.isEmpty { return words }
      let tables = try GalleryTableEvents.findings(of: code, in: run)
      if !tables.isEmpty { return tables }
      let audited = GalleryAuditing.findings(of: code)
      return try audited.isEmpty ? GalleryVerifying.findings(of: code, in: run) : audited
    }
  }

  /// A package of the smallest draft, with some bytes more in its document; the draft then changes.
  private static func editedDocument(_ run: GalleryRun) throws -> [Finding] {
    guard let before = run.workbench.report().value else { return [] }
    let first = PackageContents(of: before)
    _ = try PackageWriter(folder: run.folder + "/out").write(first.files)
    let document = URL(filePath: "\(run.folder)/out/\(first.document.name)")
    try (Data(contentsOf: document) + [0]).write(to: document)
    try run.write(
      Data(FindingExample.smallestTemplate.replacing("支出总表", with: "支出表").utf8), to: "模板.yaml")
    guard let after = run.workbench.report().value else { return [] }
    let second = PackageContents(of: after)
    return try EarlierPackage(of: second, in: run.folder + "/out").editedSince(second)
  }

  /// The form of a template with a ledger whose name is no sheet's.
  private static func unfitForm(_ run: GalleryRun) throws -> [Finding] {
    let template =
      FindingExample.smallestTemplate + "台账: {\(String(repeating: "甲", count: 32)): {事项: 文字}}\n"
    try run.write(Data(template.utf8), to: "模板.yaml")
    return try FormExport(workbench: run.workbench).workbook().findings
  }

  /// The fixture of openpyxl, one cell of which cannot be used.
  private static func readingSheet(_ fault: CellFault, _ shown: String, isRemark: Bool = false)
    throws -> [Finding]
  {
    let path = GalleryRun.repository + "/Tests/OfficeOpenXMLTests/Fixtures/openpyxl.xlsx"
    guard let book = WorkbookSource.read(path, displayPath: "填报表.xlsx").value else { return [] }
    var table = book.sheets[0].table()
    table.rows = Array(table.rows[1...2])
    table.rows[1].cells[2].fault = fault
    table.rows[1].cells[2].text = shown
    let shape = LedgerShape(
      name: "支出",
      columns: [
        LedgerColumn("金额", .amount),
        isRemark
          ? LedgerColumn("合计", .text, isRemark: true) : LedgerColumn("合计", .amount),
      ])
    let context = DraftContext(inputUnit: .yuan, units: [])
    return LedgerReader.read(table, as: shape, in: context).findings
  }

  /// The audit of a report whose first figure was changed after it was derived.
  private static func tampered(
    _ run: GalleryRun, balanced: Bool = false, _ change: (inout CellFigure) -> Void
  ) throws -> [Finding] {
    if balanced { try run.write(balancedTemplate, to: "模板.yaml") }
    guard let drafted = run.workbench.drafted().value else { return [] }
    var report = drafted.report
    report.changeFirstFigure(change)
    return DraftedReport(report: report, material: drafted.material).audit()
  }

  private static let balancedTemplate = """
    名称: 样板
    选项: {舍入: 配平}
    数: {支出预算: 合计(支出)}
    表:
      表1:
        名称: 支出总表
        列: {项目: 文字, 金额: 支出预算}
        行: {合计: {标签: {项目: 合计}, 行: {类型: {每: 支出类型, 标签: {项目: "{支出类型.名称}"}}}}}
    部分: {预算表: {文: {各表: {表: 全部}}}}

    """
}

extension Report {
  fileprivate mutating func changeFirstFigure(_ change: (inout CellFigure) -> Void) {
    for part in parts.indices {
      for block in parts[part].blocks.indices {
        guard case .table(var table) = parts[part].blocks[block] else { continue }
        for row in table.rows.indices {
          for column in table.rows[row].cells.indices {
            guard case .figure(var figure) = table.rows[row].cells[column].content else { continue }
            change(&figure)
            table.rows[row].cells[column].content = .figure(figure)
            parts[part].blocks[block] = .table(table)
            return
          }
        }
      }
    }
  }
}
