import ArgumentParser
import BudgetWorkbench
import GoujiModel

struct AbsorbCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "absorb", abstract: "把在 Word、WPS 里改过的文字收回草案。",
    discussion: """
      只收草案里的文字：原因、用途和 文字.md 的各段，可以增段、删段；表里照草案原样印的文字（如年度目标）也收。
      数、科目和项目的名称、模板的文字在文件里改了不收，说明是哪一处、应是什么、到哪里改；有一处不能收，草案就一个字也不动。修订按“全部接受”收，批注列出来。
      加的话里有报告里没有的数也不收：在草案里写成 {数名}。自动编号的段不收：号码不在文字里。
      收回以前，按改过的草案在内存里重新生成一遍，与这个文件逐字相同才写。
      收回以前的文件留着，gouji edit 草案 --undo 换回。
      例：gouji absorb 改过的.docx Drafts/某局-2024          # 先看，再问
          gouji absorb 改过的.docx Drafts/某局-2024 --yes    # 不问，直接写
      """)

  @Argument(
    help: ArgumentHelp("改过的文件（.docx）。", valueName: "文件"), completion: .file(extensions: ["docx"]))
  var document: String

  @Argument(help: ArgumentHelp("草案文件夹。", valueName: "草案"), completion: .draft)
  var draft: String

  @Flag(help: "不问，直接写入草案。")
  var yes = false

  @Option(
    help: ArgumentHelp("模板文件夹；不写就从草案所在处往上找 Templates。", valueName: "文件夹"),
    completion: .directory)
  var templates: String?

  @Option(help: OutputFormat.help)
  var format: OutputFormat = .text

  func run() throws {
    let bench = AbsorbBench(
      document: document, workbench: Workbench(draft: draft, templates: templates))
    let made = bench.result()
    var findings = made.findings
    let renderer = AbsorbRenderer(edits: made.value.edits, comments: made.value.comments)
    let printer = FindingPrinter(format: format)
    if format == .text {
      for line in renderer.lines { Terminal.out(line) }
      // Before it is asked.
      printer.show(findings)
    }
    var written = VersionedWriter.Result()
    if !made.value.changes.isEmpty, isWanted() {
      let outcome = VersionedWriter(folder: draft, within: .none).write(made.value.changes)
        .tellingChanges("再运行一次")
      findings += outcome.findings
      if format == .text { printer.show(outcome.findings) }
      if !outcome.findings.hasErrors { written = outcome.value }
    }
    switch format {
    case .text: Terminal.note(state(findings, written, of: made.value))
    case .json:
      printer.show(
        findings,
        extra: [
          ("edits", renderer.json), ("comments", renderer.commentsJSON),
          ("written", JSONText.strings(written.written)), ("kept", JSONText.strings(written.kept)),
        ])
    }
    printer.finish(findings)
  }

  private func isWanted() -> Bool {
    if yes { return true }
    guard Questions.canAsk else { return false }
    let answer = Questions.ask("写入草案（是、否）", standard: "否") { answer in
      ["是", "否", "y", "n"].contains(answer.lowercased()) ? nil : "请答“是”或“否”"
    }
    return answer.map { ["是", "y"].contains($0.lowercased()) } ?? false
  }

  private func state(
    _ findings: [Finding], _ written: VersionedWriter.Result, of result: AbsorbBench.Result
  ) -> String {
    if findings.hasErrors { return "\(FindingRenderer.summary(findings))，草案没有改动" }
    if result.edits.isEmpty { return "文件里的文字与草案相同，草案没有改动" }
    if written.written.isEmpty { return "草案没有改动；要写入草案，加 --yes" }
    return "\(written.said())；重新生成：gouji build \(CommandWord.quoted(draft))"
  }
}
