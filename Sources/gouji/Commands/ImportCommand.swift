import ArgumentParser
import GoujiModel
import InputReading

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "把别的程序导出的表读进草案。", subcommands: [Lines.self])

  struct Lines: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "lines", abstract: "把预算管理一体化平台导出的支出明细读进 支出.csv。",
      discussion: """
        自己找标题行、认列名、拆开代码和名称、核对合计小计；认不准的写进草案里的 导入对照.yaml，由你改定，明年还用它。
        支出.csv 里已有明细时先列出变化，加 --replace 才写。
        例：gouji import lines 支出导出.xlsx Drafts/某某局-2025
        """)

    @Argument(help: ArgumentHelp("导出的文件：.xlsx 或 .csv。", valueName: "文件"))
    var file: String

    @OptionGroup var options: DraftOptions

    @Option(help: ArgumentHelp("对照文件；不写就用草案里的 导入对照.yaml。", valueName: "文件"))
    var map: String?

    @Option(help: ArgumentHelp("只读这张工作表。", valueName: "名称"))
    var sheet: String?

    @Option(help: ArgumentHelp("导出表的金额单位：元 或 万元。", valueName: "单位"))
    var unit: String?

    @Flag(help: "用导出表的明细替换 支出.csv 里现有的。")
    var replace = false

    func validate() throws {
      if let unit, AmountUnit(rawValue: unit) == nil {
        throw ValidationError("--unit 写 元 或 万元")
      }
    }

    func run() throws {
      let importing = LinesImporting(
        file: file, workbench: options.workbench, map: map, sheet: sheet,
        unit: unit.flatMap(AmountUnit.init))
      let read = importing.read()
      let printer = FindingPrinter(format: options.format)
      guard let reading = read.value, !read.findings.hasErrors else {
        let proposed = read.value.map { importing.propose($0, read.findings) } ?? Outcome([])
        show(read.value, read.findings + proposed.findings, written: proposed.value, printer)
        try printer.finish(read.findings)
        return
      }
      if options.format == .text { Terminal.out(ImportRenderer(reading: reading).text()) }
      let agreed =
        reading.difference.map { !$0.hadLines || $0.isEmpty || replace || asked() } ?? false
      let written = agreed ? importing.write(reading) : Outcome([])
      show(reading, read.findings + written.findings, written: written.value, printer, again: false)
      if options.format == .text { Terminal.out(outcome(reading, agreed, written.value)) }
      try printer.finish(written.findings)
    }

    /// Only where both ends are a terminal.
    private func asked() -> Bool {
      guard options.format == .text, Terminal.isInteractive else { return false }
      Terminal.out("替换 支出.csv 吗？输入 y 替换，其他不替换：")
      return ["y", "Y", "yes", "是"].contains(readLine() ?? "")
    }

    private func show(
      _ reading: LinesReading?, _ findings: [Finding], written: [String], _ printer: FindingPrinter,
      again: Bool = true
    ) {
      let renderer = reading.map(ImportRenderer.init)
      if options.format == .text, again, let renderer { Terminal.out(renderer.text()) }
      printer.show(
        findings, extra: (renderer?.json() ?? []) + [("files", JSONText.strings(written))])
      if options.format == .text, again, !written.isEmpty {
        Terminal.out("已写出 \(written.joined(separator: "、"))：定下里面的“?”和“缺省”，再导入一次")
      }
    }

    private func outcome(_ reading: LinesReading, _ agreed: Bool, _ written: [String]) -> String {
      if !agreed { return "没有写入。核对无误后，加 --replace 再运行一次" }
      let same = reading.difference?.isEmpty == true && written.isEmpty
      return same ? "支出.csv 与导出表相同，不用改" : "已写入 \(written.joined(separator: "、"))"
    }
  }
}
