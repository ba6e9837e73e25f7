import ArgumentParser
import BudgetWorkbench
import DisclosureAuditing
import GoujiModel
import SourceReading

struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: "审读别人公开的预算、决算：.docx、.xlsx、PDF，不要草案，找出它自己矛盾的地方。",
    discussion: """
      认出各张表（不限哪个省的表样）和说明里的数，核对：合计与各项、收支与结转、表与表、文字与表、增减额和幅度、占比、
      “其中”、科目名称和代码、编号和表名、空表的说明。每处写明两边的数、依据，读得“确定”还是“较有把握”。
      没有读懂的列出来，不算核对过。PDF 要装 poppler-utils；pdftotext -layout 存下的 .txt 也可以。
      没有矛盾退出码是 0；有矛盾是 1，有一份打不开或什么也没有读懂也是 1：没有核对过的不算没有错。
      例：gouji audit 某局2024年部门预算.docx
          gouji audit 公开/*.pdf -v
      """)

  @Argument(
    help: ArgumentHelp("要审读的文件，或它们所在的文件夹。", valueName: "文件"),
    completion: .file(extensions: ["docx", "xlsx", "pdf", "txt"]))
  var files: [String]

  @Flag(name: .shortAndLong, help: "逐条列出没有核对的表和数，以及原因。")
  var verbose = false

  @Option(help: OutputFormat.help)
  var format: OutputFormat = .text

  func run() throws {
    let results = AuditBench(files).results()
    let findings = results.flatMap(\.findings)
    let printer = FindingPrinter(format: format)
    printer.show(findings, extra: [("files", AuditText.json(results))])
    if format == .text {
      for result in results { AuditText.lines(result, verbose: verbose).forEach(Terminal.out) }
      if results.count > 1 { Terminal.out(AuditText.summary(results)) }
    }
    Terminal.leave(findings.isEmpty ? 0 : 1)
  }
}
