import ArgumentParser
import BudgetWorkbench
import GoujiModel
import SourceReading

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "核对已生成、已公开的文件：.docx、.xlsx、PDF、勾稽.json 与草案推算的是否一致。",
    discussion: """
      逐字、逐数、逐格、逐图核对；Word、WPS、LibreOffice 等另存过的也可以，单独一个文件也可以。
      不写 --draft 时，在文件和当前文件夹上级的 Drafts 里找题名相同的草案。
      例：gouji verify out/*
          gouji verify 公开/某局2024年部门预算.pdf --draft Drafts/某局-2024
          gouji verify 公开 --draft Drafts          # 一个文件夹，草案在 Drafts 里找
      """)

  @Argument(
    help: ArgumentHelp("要核对的文件，或它们所在的文件夹。", valueName: "文件"),
    completion: .file(extensions: ["docx", "xlsx", "pdf", "json"]))
  var files: [String]

  @Option(
    help: ArgumentHelp("草案，或里面有各份草案的文件夹；可以写几次。", valueName: "草案"), completion: .draft)
  var draft: [String] = []

  @Option(
    help: ArgumentHelp("模板文件夹；不写就从草案所在处往上找 Templates。", valueName: "文件夹"),
    completion: .directory)
  var templates: String?

  @Flag(help: "警告（图片、批注、修订痕迹等要人看的）也算错误，有就退出 1。")
  var strict = false

  @OptionGroup var jobs: JobsOptions

  @Option(help: OutputFormat.help)
  var format: OutputFormat = .text

  func run() throws {
    let bench = VerifyBench(files: files, drafts: draft, templates: templates, jobs: jobs.value)
    let results = bench.results().map { strict ? $0.strict : $0 }
    let findings = results.flatMap(\.findings)
    let printer = FindingPrinter(format: format)
    printer.show(findings, extra: [("files", VerifyResult.json(results))])
    if format == .text {
      for result in results { Terminal.out(result.words) }
      if results.count > 1 {
        let equal = results.count(where: \.isEqual)
        Terminal.out("共 \(results.count) 个文件，\(equal) 个一致")
      }
    }
    printer.finish(findings)
  }
}
