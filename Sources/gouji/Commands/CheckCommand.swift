import ArgumentParser
import BudgetWorkbench
import DraftReading
import GoujiModel
import ReportAuditing
import SourceReading

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "检查草案：读取、推算、核对勾稽关系，不写任何文件。")

  @OptionGroup var options: DraftsOptions
  @OptionGroup var batch: BatchOptions

  @Flag(name: [.short, .long], help: "同时说明读了哪些文件、用的什么编码，并列出“已核”的警告，并逐个列出印出的合计与明细之和不等的地方。")
  var verbose = false

  @Flag(help: "说明核对了哪些关系、结论是什么，附自查表；--format json 逐处列出两边的数。")
  var certificate = false

  func run() throws {
    if DraftBatch.isSingle(options.drafts, batch.part) {
      let draft = ListedPath(path: options.drafts[0])
      showOne(batch.part.jobs.limiting { check(draft, options.run.workbench(draft.path)) })
    }
    DraftBatch(options.drafts, options.run, batch.part, writes: false).finish { _, draft, bench in
      check(draft, bench)
    }
  }

  private func showOne(_ result: DraftResult) -> Never {
    let printer = FindingPrinter(format: options.format)
    printer.show(result.findings, extra: result.fields)
    if options.format == .text {
      if !result.findings.hasErrors, let hint = AcceptanceRenderer.hint(for: result) {
        Terminal.note(hint)
      }
      if !result.words.isEmpty { Terminal.out(result.words) }
      let summary = FindingRenderer.summary(result.findings)
      let verdict = summary.isEmpty ? "没有发现问题" : summary
      Terminal.out(result.unmet == 0 ? verdict : "\(verdict)；自查表有 \(result.unmet) 项不达标")
    }
    printer.finish(result.findings)
  }

  private func check(_ listed: ListedPath, _ workbench: Workbench) -> DraftResult {
    let drafted = workbench.drafted()
    let proof = certificate ? drafted.value.map(\.proof) : nil
    let found =
      drafted.findings + (proof?.certificate.results.findings ?? drafted.value?.audit() ?? [])
    let judged = options.run.judged(found, drafted.value, workbench)
    var result = DraftResult(draft: workbench.draft, findings: judged.open)
    result.findings += options.run.weighed(
      listed.differences(from: drafted.value?.report.identity.department))
    var words: [String] = []
    if let report = drafted.value {
      let rounding = PrintedRounding(report)
      words += RoundingRenderer.text(rounding, isVerbose: verbose)
      result.fields = RoundingRenderer.json(rounding)
    }
    if let proof {
      words += CertificateText.lines(proof)
      result.unmet = proof.certificate.unmet
      if options.format == .json { result.fields += CertificateJSON.fields(proof) }
    }
    if verbose {
      words += AcceptanceRenderer.text(judged.accepted)
      result.fields += AcceptanceRenderer.json(judged.accepted)
      words += sources(workbench)
    }
    result.words = words.joined(separator: "\n")
    return result
  }

  private func sources(_ workbench: Workbench) -> [String] {
    guard let material = workbench.load().value else { return [] }
    return material.files.map { "\($0.file.path)：\($0.encoding.rawValue)" } + [
      "模板：\(material.template.chain.joined(separator: " ← "))",
      "科目：\(material.classification.title)",
    ]
  }
}
