import ArgumentParser
import GoujiModel
import ReportWriting

struct SummaryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "summary", abstract: "把一个县各部门的草案汇总成一个 .xlsx：收支、三公、机关运行经费、政府采购、绩效。",
    discussion: """
      列哪些表、哪些栏，由模板的“汇总”规定。部门的次序就是命令里的次序。
      有一份草案有错误就什么也不写；文件和不是草案的文件夹略过，部门汇总里的单位不再单列。
      """)

  @Argument(help: ArgumentHelp("各部门的草案文件夹，如 Drafts/*。", valueName: "草案"))
  var drafts: [String]

  @Option(help: ArgumentHelp("写到哪个文件。", valueName: "文件.xlsx"))
  var out = "out/全县.xlsx"

  @Option(help: ArgumentHelp("模板文件夹；不写就从各草案所在处往上找 Templates。", valueName: "文件夹"))
  var templates: String?

  @Option(help: ArgumentHelp("输出格式：text 给人看，json 给程序用，汇总的数都在其中。", valueName: "格式"))
  var format: OutputFormat = .text

  func validate() throws {
    if !out.lowercased().hasSuffix(".xlsx") { throw ValidationError("--out 应是一个 .xlsx 文件：\(out)") }
  }

  func run() throws {
    let summary = SummaryBench(drafts: drafts, templates: templates).summary()
    var findings = summary.findings
    var paths: [String] = []
    if let county = summary.value {
      let slash = out.lastIndex(of: "/")
      let folder = slash.map { $0 == out.startIndex ? "/" : String(out[..<$0]) } ?? "."
      let name = slash.map { String(out[out.index(after: $0)...]) } ?? out
      let written = PackageWriter(folder: folder, cure: "换一个文件：--out 文件.xlsx")
        .write([(name, try WorkbookReport.write(county.report))])
      paths = written.value.isEmpty ? [] : [out]
      findings += written.findings
    }
    let printer = FindingPrinter(format: format)
    let files = paths.map(FindingRenderer.quoted).joined(separator: ", ")
    let tables =
      summary.value.map {
        [("drafts", SummaryJSON.drafts($0)), ("tables", SummaryJSON.tables($0))]
      } ?? []
    printer.show(findings, extra: [("files", "[\(files)]")] + tables)
    if format == .text {
      for path in paths { Terminal.out(path) }
      if paths.isEmpty { Terminal.note(FindingRenderer.summary(findings) + "，没有生成汇总") }
    }
    try printer.finish(findings)
  }
}
