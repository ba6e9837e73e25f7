import ArgumentParser
import BudgetWorkbench
import DraftReading
import GoujiModel

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "把别的程序导出的表读进草案。", subcommands: [Lines.self])

  struct Lines: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "lines", abstract: "把预算管理一体化平台导出的支出明细读进 支出.csv。",
      discussion: """
        自己找标题行、认列名、拆开代码和名称、核对合计小计；认不准的写进草案里的 导入对照.yaml，由你改定，明年还用它。
        支出.csv 里已有明细时先列出变化，加 --replace 才写；换下来的留着，gouji edit 草案 --undo 换回。
        例：gouji import lines 支出导出.xlsx Drafts/某某局-2025
        """)

    @Argument(
      help: ArgumentHelp("导出的文件：.xlsx 或 .csv。", valueName: "文件"),
      completion: .file(extensions: ["xlsx", "csv"]))
    var file: String

    @OptionGroup var options: DraftOptions

    @Option(
      help: ArgumentHelp("对照文件；不写就用草案里的 导入对照.yaml。", valueName: "文件"),
      completion: .file(extensions: ["yaml"]))
    var map: String?

    @Option(help: ArgumentHelp("只读这张工作表。", valueName: "名称"))
    var sheet: String?

    @Option(help: ArgumentHelp("导出表的金额单位：元、千元、万元 等。", valueName: "单位"))
    var unit: String?

    @Flag(help: "用导出表的明细替换 支出.csv 里现有的。")
    var replace = false

    func validate() throws {
      if let unit, ExportUnit(unit) == nil {
        throw ValidationError("--unit 写 元、千元、万元 等")
      }
    }

    func run() throws {
      let importing = LinesImporting(
        file: file, workbench: options.workbench, map: map, sheet: sheet,
        unit: unit.flatMap(ExportUnit.init))
      let read = importing.read()
      let renderer = read.value.map(ImportRenderer.init)
      if options.format == .text, let renderer { Terminal.out(renderer.text()) }
      let deed = read.value.map { act($0, read.findings, importing) } ?? Deed()
      let findings = read.findings + deed.findings
      let printer = FindingPrinter(format: options.format)
      printer.show(
        findings,
        extra: (renderer?.json() ?? []) + [
          ("files", JSONText.strings(deed.written.written)),
          ("kept", JSONText.strings(deed.written.kept)),
        ])
      if options.format == .text, !deed.words.isEmpty { Terminal.out(deed.words) }
      printer.finish(findings)
    }

    /// What was done with an export that could be read.
    private struct Deed {
      var written = VersionedWriter.Result()
      var findings: [Finding] = []
      /// For people; empty where the findings say it all.
      var words = ""
    }

    private func act(
      _ reading: LinesReading, _ findings: [Finding], _ importing: LinesImporting
    ) -> Deed {
      if findings.hasErrors {
        let proposed = importing.propose(reading).tellingChanges(Self.again)
        let names = proposed.value.written.joined(separator: "、")
        return Deed(
          written: proposed.value, findings: proposed.findings,
          words: names.isEmpty ? "" : "已写出 \(names)，里面是已经认出的：定下“?”和“#”后面的，再导入一次")
      }
      guard isAgreed(reading) else { return Deed(words: "没有写入。核对无误后，加 --replace 再运行一次") }
      let outcome = importing.write(reading).tellingChanges(Self.again)
      let written = outcome.value
      let words = written.written.isEmpty ? "支出.csv 与导出表相同，不用改" : written.said()
      return Deed(
        written: written, findings: outcome.findings,
        words: outcome.findings.isEmpty ? words : "")
    }

    private static let again = "再运行一次"

    /// Lines that are there are only replaced when told so.
    private func isAgreed(_ reading: LinesReading) -> Bool {
      guard let difference = reading.difference else { return false }
      if !difference.hadLines || difference.isEmpty || replace { return true }
      guard options.format == .text, Questions.canAsk else { return false }
      let answer = Questions.ask("替换 支出.csv 吗？输入 y 替换，其他不替换") { _ in nil }
      return ["y", "Y", "yes", "是"].contains(answer)
    }
  }
}
