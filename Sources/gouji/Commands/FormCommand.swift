import ArgumentParser
import FormWriting
import GoujiModel
import InputReading
import ReportWriting

struct FormCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "form", abstract: "填报表：一份草案和一个 Excel 工作簿互转。",
    discussion: "填报表可以直接检查、生成：gouji check 填报表.xlsx，gouji build 填报表.xlsx。",
    subcommands: [Export.self])

  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "export", abstract: "由草案写出填报表（.xlsx），在 Excel、WPS 里填。")

    @OptionGroup var options: DraftOptions

    @Option(help: ArgumentHelp("写到哪个文件；不写就用“部门全称+年度+填报表.xlsx”。", valueName: "文件"))
    var out: String?

    func run() throws {
      let made = FormExport(workbench: options.workbench).workbook()
      var findings = made.findings
      var paths: [String] = []
      if let form = made.value {
        let written = PackageWriter.write(form.bytes, to: out ?? form.name)
        paths = written.value
        findings += written.findings
      }
      let printer = FindingPrinter(format: options.format)
      let list = paths.map(FindingRenderer.quoted).joined(separator: ", ")
      printer.show(findings, extra: [("files", "[\(list)]")])
      if options.format == .text {
        for path in paths { Terminal.out(path) }
        if paths.isEmpty { Terminal.note(FindingRenderer.summary(findings) + "，没有生成任何文件") }
      }
      try printer.finish(findings)
    }
  }
}
