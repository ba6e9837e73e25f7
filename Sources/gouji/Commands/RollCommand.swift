import ArgumentParser
import BudgetWorkbench
import DraftReading
import GoujiModel
import SourceReading

struct RollCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "roll", abstract: "由今年的草案结转出明年的：单位、项目、指标带过去，金额和原因空着待填。",
    discussion: """
      明年的上年数由今年的草案推算（写明路径和内容校验码），不用再填，也改不了。
      带过去的内容列在 草案.yaml 的“待确认”里，看过一项删去一行。今年的草案不改动。
      例：gouji roll Drafts/tongchuan-2024 --year 2025
      """)

  @OptionGroup var options: DraftOptions

  @Option(help: ArgumentHelp("结转到哪一年；不写就是下一年。", valueName: "年度"))
  var year: String?

  @Option(
    help: ArgumentHelp("新草案的文件夹；不写就放在旁边，名称里的年份换成新的。", valueName: "文件夹"),
    completion: .directory)
  var out: String?

  func run() throws {
    let printer = FindingPrinter(format: options.format)
    if let year, let fault = DraftIdentity.problem(year: year) {
      throw ValidationError("--year：\(fault)")
    }
    if DraftWorkbook.isNamed(options.draft), !WorkingPath.isFolder(options.draft) {
      printer.show([.needsFolder(options.draft, to: "结转")])
      throw ExitCode(1)
    }
    let loaded = options.workbench.load()
    guard let source = loaded.value, let file = source.draft.headFile.file,
      let head = YAMLNode.parse(file.file).value
    else {
      printer.show(loaded.findings)
      if options.format == .text { Terminal.note("这份草案有错误，没有结转；改好再来") }
      throw ExitCode(1)
    }
    let next = source.budget.year + 1
    if let year, Int(year) != next {
      throw ValidationError(
        "这份草案是 \(source.budget.year) 年的，只能结转到 \(next) 年（--year \(next)）；写的是 \(year)")
    }
    let folder = out ?? RolledPath.beside(options.draft, from: next - 1, to: next)
    if let fault = DraftPlace.occupied(folder) {
      printer.show([fault])
      throw ExitCode(1)
    }
    let draft = RolledDraft(
      source, head: head, ignored: loaded.findings,
      earlier: WorkingPath.way(from: folder, to: options.draft),
      sourcePath: options.draft, folder: folder, year: next,
      typedShapes: source.draft.shapes)
    let written = PackageWriter(folder: folder, cure: "换一个文件夹：--out 文件夹").write(draft.files)
    show(draft, written, printer)
    printer.finish(written.findings)
  }

  private func show(
    _ draft: RolledDraft, _ written: Outcome<[String]>, _ printer: FindingPrinter
  ) {
    printer.show(
      written.findings,
      extra: [
        ("files", JSONText.strings(written.value)), ("notes", JSONText.strings(draft.notes)),
      ])
    guard options.format == .text, !written.findings.hasErrors else { return }
    for path in written.value { Terminal.out(path) }
    if !draft.notes.isEmpty { Terminal.out("\n请注意：") }
    for note in draft.notes { Terminal.out("  · \(note)") }
    let findings = Workbench(draft: draft.folder, templates: options.templates).load().findings
    let (empty, open) = (
      findings.count { $0.code == .missingValue }, findings.count { $0.code == .unconfirmed }
    )
    Terminal.out(
      """

      下一步：
        1. 填金额：\(empty) 处待填；不再安排的删去整行
        2. 看“待确认”：\(open) 项，看过一项删去一行
        3. 检查：gouji check \(CommandWord.quoted(draft.folder))
      """)
  }
}
