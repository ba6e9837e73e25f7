import ArgumentParser
import BudgetWorkbench
import GoujiModel

struct EditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "改草案里的一处：一条原因、一段文字、一个数。",
    discussion: """
      只改这一处，文件里别的一字不动，编码、换行、引号、注释照旧；写进去读不回原样的不写。
      位置照错误、警告和 trace 里的写：支出.csv:14:4；清单也可以写列名：支出.csv:14.预算数。不写新内容，就印出现在的内容。
      改以前的文件留在草案的 .勾稽/历史 里，导入、读回填报表、收回文字以前的也在；每个文件留最近 \(EditHistory.kept) 个，一份草案的合计不过 \(EditHistory.megabytes) MB，先去掉最早的。
      --undo 换回最近写入的一次，那一次写了几个文件就换回几个，那一次新增的文件移去；再 --undo 一次又换回来。
      例：gouji edit Drafts/某局-2024 支出.csv:14.预算数 1118700
          gouji edit Drafts/某局-2024 草案.yaml:58 本年人员减少
      """)

  @Argument(help: ArgumentHelp("草案文件夹。", valueName: "草案"), completion: .draft)
  var draft: String

  @Argument(help: ArgumentHelp("改哪一处：文件:行、文件:行:列，或 文件:行.列名。", valueName: "位置"))
  var address: String?

  @Argument(help: ArgumentHelp("新的内容；不写就只看。", valueName: "新内容"))
  var text: String?

  @Option(help: ArgumentHelp("看的时候文件的哈希；文件已经不是它，就不写。", valueName: "哈希"))
  var hash: String?

  @Flag(help: "列出以前的版本，新的在前。")
  var history = false

  @Flag(help: "换回最近一次改以前的样子。")
  var undo = false

  @Option(help: ArgumentHelp("换回以前的一个版本，如 支出.csv.3。", valueName: "版本"))
  var restore: String?

  @Option(
    help: ArgumentHelp("模板文件夹；不写就从草案所在处往上找 Templates。", valueName: "文件夹"),
    completion: .directory)
  var templates: String?

  @Option(help: OutputFormat.help)
  var format: OutputFormat = .text

  func validate() throws {
    let ways = [address != nil, history, undo, restore != nil].count { $0 }
    guard ways == 1 else {
      throw ValidationError("写一个位置；或 --history、--undo、--restore 中的一个")
    }
    if let address, EntryAddress(address) == nil {
      throw ValidationError("位置写 文件:行、文件:行:列 或 文件:行.列名，如 支出.csv:14:4：\(address)")
    }
  }

  private var workbench: Workbench { Workbench(draft: draft, templates: templates) }
  private var printer: FindingPrinter { FindingPrinter(format: format) }

  func run() throws {
    if let address = address.flatMap({ EntryAddress($0) }) {
      if let text { edit(address, to: text) } else { show(address) }
    } else {
      useHistory()
    }
  }

  private func useHistory() {
    let opened = DraftEdit(workbench).opened()
    if opened.value == nil { return finish(Outcome(.init(), opened.findings)) }
    if history { return listVersions() }
    let restored = RestoredVersion(workbench)
    finish(restore.map(restored.restore) ?? restored.undo())
  }

  private func show(_ address: EntryAddress) {
    let found = DraftEdit(workbench).entry(address)
    if format == .text, let entry = found.value { Terminal.out(entry.text) }
    printer.show(found.findings, extra: [("entry", Self.json(found.value))])
    printer.finish(found.findings)
  }

  private func edit(_ address: EntryAddress, to text: String) {
    let outcome = DraftEdit(workbench).edit(address, to: text, basedOn: hash)
    let result = outcome.value
    printer.show(
      outcome.findings,
      extra: [
        ("entry", Self.json(result.entry)), ("written", JSONText.strings(result.written)),
        ("kept", JSONText.strings(result.kept)),
      ])
    if format == .text {
      Terminal.note(state(outcome))
      let edit = DraftEdit(workbench)
      let meaning =
        result.written.isEmpty
        ? nil : result.entry.map { edit.meaning(of: $0, among: result.draftFindings) }
      for words in meaning?.words ?? [] { Terminal.note("这一处现在：\(words)") }
    }
    printer.finish(outcome.findings)
  }

  private func state(_ outcome: Outcome<DraftEdit.Result>) -> String {
    let result = outcome.value
    if outcome.findings.hasErrors { return "草案没有改动" }
    if result.written.isEmpty { return "本来就是这样，草案没有改动" }
    let left = FindingRenderer.summary(result.draftFindings)
    return VersionedWriter.Result(written: result.written, kept: result.kept).said()
      + (left.isEmpty ? "" : "；现在的草案\(left)：gouji check \(CommandWord.quoted(draft))")
  }

  private func listVersions() {
    let versions = EditHistory(of: draft).versions()
    switch format {
    case .text: for version in versions { Terminal.out(version.name) }
    case .json: printer.show([], extra: [("versions", JSONText.strings(versions.map(\.name)))])
    }
  }

  private func finish(_ outcome: Outcome<VersionedWriter.Result>) {
    let result = outcome.value
    printer.show(
      outcome.findings,
      extra: [
        ("written", JSONText.strings(result.written)),
        ("removed", JSONText.strings(result.removed)), ("kept", JSONText.strings(result.kept)),
      ])
    if format == .text {
      Terminal.note(
        outcome.findings.hasErrors
          ? "草案没有改动"
          : result.isNothing
            ? "与现在的相同，草案没有改动"
            : result.said("已换回", old: "换下来的是"))
    }
    printer.finish(outcome.findings)
  }

  private static func json(_ entry: DraftEntry?) -> String {
    guard let entry else { return "null" }
    return JSONText.object([
      ("address", JSONText.string(entry.address)), ("title", JSONText.string(entry.title)),
      ("text", JSONText.string(entry.text)), ("hash", JSONText.string(entry.hash)),
    ])
  }
}
