import DraftReading
import GoujiModel
import ReportComparing
import SourceReading

/// One of the two that are compared: a draft, built in memory, or a package that was built from one.
enum ComparedSide {
  case draft(DraftedReport)
  case manifest(PackageManifest)

  /// Nil, with findings, where there is nothing to compare.
  static func read(_ path: String, templates: String?) -> Outcome<ComparedSide?> {
    if let manifest = PackageManifest.path(of: path) {
      let read = PackageManifest.read(manifest, for: path)
      return Outcome(read.value.map { .manifest($0) }, read.findings)
    }
    let name = path.lowercased()
    if !WorkingPath.isFolder(path), WorkingFile.exists(path), !name.hasSuffix(".xlsx") {
      return Outcome(nil, [.notComparable(path)])
    }
    let drafted = Workbench(draft: path, templates: templates).drafted()
    let errors = drafted.findings.filter { $0.severity == .error }
    return Outcome(drafted.value.map { .draft($0) }, errors)
  }

  var drafted: DraftedReport? { if case .draft(let drafted) = self { drafted } else { nil } }

  /// What is printed besides the grids of tables, and the tables.
  var figures: [ComparedFigure] {
    switch self {
    case .draft(let drafted): drafted.report.comparedFigures
    case .manifest(let manifest): manifest.figures
    }
  }

  var tables: [ReportTable] {
    switch self {
    case .draft(let drafted): drafted.report.sheetTables
    case .manifest(let manifest): manifest.tables
    }
  }

  /// Of templates and drafts: what is the same has the same.
  var hashes: [String] {
    switch self {
    case .draft(let drafted):
      [drafted.report.identity.draftHash, drafted.report.identity.templateHash]
    case .manifest(let manifest): manifest.hashes
    }
  }
}

extension Finding {
  static func notComparable(_ path: String) -> Finding {
    let isPackage = [PackageEnding.document, PackageEnding.workbook].contains { path.hasSuffix($0) }
    return Finding(
      .notComparable,
      at: Place(file: SourceFile(path: path, text: "", isPrinted: true), line: 1, column: 1),
      isPackage ? "旁边没有它的 .勾稽.json，不知道印出的数从哪里来" : "这不是草案，也不是 gouji build 生成的文件",
      cure: isPackage
        ? "把同时生成的 .勾稽.json 放在旁边；或比较草案；只核对这一份文件用 gouji verify"
        : "写草案文件夹、填报表，或生成的 .docx、.xlsx、.勾稽.json")
  }
}
