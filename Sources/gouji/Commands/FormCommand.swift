import ArgumentParser
import BudgetWorkbench
import FormWriting
import GoujiModel
import SourceReading

struct FormCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "form", abstract: "填报表：一份草案和一个 Excel 工作簿互转。",
    discussion: "填报表可以直接检查、生成：gouji check 填报表.xlsx，gouji build 填报表.xlsx。",
    subcommands: [Export.self, Import.self])

  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "export", abstract: "由草案写出填报表（.xlsx），在 Excel、WPS 里填。")

    @OptionGroup var options: DraftOptions

    @Option(
      help: ArgumentHelp("写到哪个文件；不写就用“部门全称+年度+填报表.xlsx”。", valueName: "文件"),
      completion: .file(extensions: ["xlsx"]))
    var out: String?

    @Flag(help: "文件已经有了也照写；里面填过的内容会丢失。")
    var overwrite = false

    @Flag(help: "空表：草案里填过的不写进去，只留部门、单位和上年数。")
    var empty = false

    func validate() throws {
      guard let out, !out.lowercased().hasSuffix(".xlsx") else { return }
      throw ValidationError("--out 应是一个 .xlsx 文件：\(out)")
    }

    func run() throws {
      let made = try FormExport(workbench: options.workbench).workbook(
        in: place, isEmpty: empty)
      var findings = made.findings
      var paths: [String] = []
      if let form = made.value {
        let path = out ?? form.name
        if !overwrite, WorkingFile.exists(path), !WorkingPath.isFolder(path) {
          findings.append(.wouldOverwrite(path))
        } else {
          let written = PackageWriter.write(form.bytes, to: path)
          paths = written.value
          findings += written.findings
        }
      }
      FindingPrinter(format: options.format).finish(findings, files: paths)
    }

    /// The folder of `out`.
    private var place: String {
      guard let out, let slash = out.lastIndex(of: "/") else { return "." }
      return String(out[...slash])
    }
  }

  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "import", abstract: "把填报表读回草案文件夹；没有变的文件、键和行一字不动。",
      discussion: "填报表有一处错误就什么也不写。文件夹没有就新建。换下来的文件留着，gouji edit 草案 --undo 换回。")

    @Argument(
      help: ArgumentHelp("填报表（.xlsx）。", valueName: "填报表"),
      completion: .file(extensions: ["xlsx"]))
    var form: String

    @Argument(
      help: ArgumentHelp("草案文件夹，没有就新建。", valueName: "草案"), completion: .directory)
    var draft: String

    @Option(
      help: ArgumentHelp("模板文件夹；不写就从填报表所在处往上找 Templates。", valueName: "文件夹"),
      completion: .directory)
    var templates: String?

    @Option(help: OutputFormat.help)
    var format: OutputFormat = .text

    func run() throws {
      let form = FormImport(form: workbench, draft: draft)
      let made = form.changes()
      let written = made.value.map { form.write($0).tellingChanges("再运行一次") }
      let findings = made.findings + (written?.findings ?? [])
      let result = written?.value ?? .init()
      let changes = (made.value ?? []).filter { result.written.contains(path(of: $0)) }
      show(findings, changes, kept: result.kept)
      FindingPrinter(format: format).finish(findings)
    }

    private func path(of change: FormImport.Change) -> String {
      "\(WorkingPath.withoutSlash(draft))/\(change.name)"
    }

    /// Templates are looked for above the form, or else above the draft.
    private var workbench: Workbench {
      let isFar = templates == nil && WorkingPath.templateShelves(above: form).isEmpty
      let shelf = isFar ? WorkingPath.templateShelves(above: draft).first : templates
      return Workbench(draft: form, templates: shelf)
    }

    private func show(_ findings: [Finding], _ changes: [FormImport.Change], kept: [String]) {
      let files = changes.map { change in
        JSONText.object([
          ("file", JSONText.string(path(of: change))),
          ("change", JSONText.string(change.summary)),
        ])
      }
      FindingPrinter(format: format).show(
        findings,
        extra: [("files", JSONText.array(files)), ("kept", JSONText.strings(kept))])
      guard format == .text else { return }
      for change in changes { Terminal.out("\(path(of: change))：\(change.summary)") }
      if !kept.isEmpty { Terminal.note("原来的是 \(kept.joined(separator: "、"))") }
      if findings.hasErrors {
        let state = changes.isEmpty ? "草案没有改动" : "上面几个文件已经是新的，其余没有改动"
        Terminal.note("\(FindingRenderer.summary(findings))，\(state)")
      } else if changes.isEmpty {
        Terminal.out("草案与填报表相同，没有改动")
      }
    }
  }
}

extension Finding {
  fileprivate static func wouldOverwrite(_ path: String) -> Finding {
    Finding(
      .outputUnwritable, at: nil, "\(path) 已经有了，没有覆盖：里面可能有填过的内容",
      cure:
        "换一个文件名：--out 文件；或先读回草案：gouji form import \(CommandWord.quoted(path)) 草案；确实不要了，加 --overwrite"
    )
  }
}
