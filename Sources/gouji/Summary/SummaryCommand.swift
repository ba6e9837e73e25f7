import ArgumentParser
import BudgetWorkbench
import GoujiModel
import WorkbookWriting

struct SummaryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "summary", abstract: "把一个县各部门的草案汇总成一个 .xlsx：收支、三公、机关运行经费、政府采购、绩效。",
    discussion: """
      列哪些表、哪些栏，由模板的“汇总”规定。部门的次序就是命令里的次序。
      有一份草案有错误就什么也不写；文件和不是草案的文件夹略过，部门汇总里的单位不再单列。
      """)

  @Argument(
    help: ArgumentHelp("各部门的草案文件夹，如 Drafts/*；或它们所在的文件夹，或名册。", valueName: "草案"), completion: .draft)
  var drafts: [String]

  @Option(help: ArgumentHelp("写到哪个文件。", valueName: "文件.xlsx"))
  var out = "out/全县.xlsx"

  @Option(help: ArgumentHelp("模板文件夹；不写就从各草案所在处往上找 Templates。", valueName: "文件夹"))
  var templates: String?

  @Option(help: ArgumentHelp("输出格式：text 给人看，json 给程序用，汇总的数都在其中。", valueName: "格式"))
  var format: OutputFormat = .text

  @OptionGroup var jobs: JobsOptions

  func validate() throws {
    if !out.lowercased().hasSuffix(".xlsx") { throw ValidationError("--out 应是一个 .xlsx 文件：\(out)") }
  }

  func run() throws {
    let summary = SummaryBench(drafts: drafts, templates: templates, jobs: jobs.value).summary()
    var findings = summary.findings
    var paths: [String] = []
    if let county = summary.value {
      let written = PackageWriter.write(try WorkbookReport.write(county.report), to: out)
      paths = written.value.isEmpty ? [] : [out]
      findings += written.findings
    }
    let tables =
      summary.value.map {
        [("drafts", SummaryJSON.drafts($0)), ("tables", SummaryJSON.tables($0))]
      } ?? []
    FindingPrinter(format: format).finish(
      findings, files: paths, extra: tables, orElse: "没有生成汇总")
  }
}
