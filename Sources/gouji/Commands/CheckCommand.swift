import ArgumentParser
import GoujiModel

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "检查草案：读取、推算、核对勾稽关系，不写任何文件。")

  @OptionGroup var options: DraftOptions

  @Flag(name: [.short, .long], help: "同时说明读了哪些文件、用的什么编码，并逐个列出印出的合计与明细之和不等的地方。")
  var verbose = false

  func run() throws {
    let workbench = options.workbench
    let drafted = workbench.drafted()
    let findings = drafted.findings + (drafted.value?.audit() ?? [])
    let rounding = drafted.value.map { PrintedRounding($0) }
    let printer = FindingPrinter(format: options.format)
    printer.show(findings, extra: rounding.map { RoundingRenderer.json($0) } ?? [])
    if options.format == .text {
      if let rounding {
        for line in RoundingRenderer.text(rounding, isVerbose: verbose) { Terminal.out(line) }
      }
      if verbose { describe(workbench) }
      let summary = FindingRenderer.summary(findings)
      Terminal.out(summary.isEmpty ? "没有发现问题" : summary)
    }
    printer.finish(findings)
  }

  private func describe(_ workbench: Workbench) {
    guard let material = workbench.load().value else { return }
    for file in material.files { Terminal.out("\(file.file.path)：\(file.encoding.rawValue)") }
    Terminal.out("模板：\(material.template.chain.joined(separator: " ← "))")
    Terminal.out("科目：\(Classification.edition) 年政府收支分类科目")
  }
}
