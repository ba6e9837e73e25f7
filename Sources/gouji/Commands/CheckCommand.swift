import ArgumentParser
import DraftReading
import GoujiModel
import SourceReading

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "检查草案：读取、推算、核对勾稽关系，不写任何文件。")

  @OptionGroup var options: DraftOptions

  @Flag(name: [.short, .long], help: "同时说明读了哪些文件、用的什么编码。")
  var verbose = false

  func run() throws {
    let workbench = options.workbench
    let drafted = workbench.drafted()
    let findings = drafted.findings + (drafted.value?.audit() ?? [])
    let adjusted = drafted.value?.adjusted()
    let printer = FindingPrinter(format: options.format)
    printer.show(
      findings, extra: adjusted.map { [("adjusted", AdjustmentRenderer.json($0))] } ?? [])
    if options.format == .text {
      if let adjusted, let unit = drafted.value?.material.template.options.unit {
        Terminal.out(AdjustmentRenderer.text(adjusted, unit: unit))
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
