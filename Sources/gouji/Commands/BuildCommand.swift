import ArgumentParser
import GoujiModel
import ReportAuditing

struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "生成公开文本：一个 .docx、一个 .xlsx 和一个 .勾稽.json。",
    discussion: "有一处错误就什么也不写；警告照写。草案本身从不改动。几份草案各自生成，一份有错误不耽误别的。")

  @OptionGroup var options: DraftsOptions

  @Option(
    help: ArgumentHelp("写到哪个文件夹，没有就新建。", valueName: "文件夹"), completion: .directory)
  var out = Self.usualFolder
  private static let usualFolder = "out"

  @Flag(help: "已有的 .docx、.xlsx 有人改过也照写；改过的内容会丢失。")
  var overwrite = false

  @Flag(help: "包里多一份核对表（.核对.xlsx 和 .核对.json）：核对了哪些关系，两边是什么数，附自查表。")
  var certificate = false

  @Flag(help: "由 LibreOffice 排一遍版，在目录里印上它排出的页码。")
  var pages = false

  @Flag(help: "另出一份 PDF：LibreOffice 排的版，目录有页码，带标签和书签。")
  var pdf = false

  @Flag(help: "说明里的数和文字不放在控件里，给读不到控件的程序用；改过的不能再用 absorb 收回。")
  var plainFigures = false

  func validate() throws {
    if out.isEmpty { throw ValidationError("--out 后面要写文件夹") }
  }

  func run() throws {
    var names = PackageNames()
    if options.drafts.count == 1 {
      let result = try build(options.drafts[0], &names)
      tellUnnumbered([result])
      withExtendedLifetime(result.drafted) {
        FindingPrinter(format: options.format).finish(result.findings, files: result.files)
      }
    }
    let drafts = DraftList.distinct(options.drafts)
    let results = try drafts.value.map { try build($0, &names) }
    tellUnnumbered(results)
    DraftResults(
      results: results, findings: drafts.findings, format: options.format, writes: true
    ).finish()
  }

  /// In one line, for people.
  private func tellUnnumbered(_ results: [DraftResult]) {
    guard options.format == .text, results.contains(where: \.contentsUnnumbered) else { return }
    Terminal.note("目录没有印页码：加 --pages 由 LibreOffice 排版后印上，或在 Word 里右击目录，选“更新域”")
  }

  private func build(_ draft: String, _ names: inout PackageNames) throws -> DraftResult {
    let drafted = options.workbench(draft).drafted()
    var result = DraftResult(draft: draft, findings: [], drafted: drafted.value)
    guard let report = drafted.value else {
      result.findings = options.judged(drafted.findings, nil, of: draft).open
      return result
    }
    // The files are made while the report is audited, and thrown away where it fails.
    let contents = PackageContents(
      of: report.report, DocumentWishes(pages: pages, pdf: pdf, plainFigures: plainFigures))
    let earlier = overwrite ? nil : Background { [out] in EarlierPackage(of: contents, in: out) }
    let proof = certificate ? report.proof : nil
    let found = drafted.findings + (proof?.certificate.results.findings ?? report.audit())
    result.findings = options.judged(found, report, of: draft).open
    if !result.findings.hasErrors, let earlier {
      result.findings += try earlier.value().editedSince(contents)
    }
    if !result.findings.hasErrors, let fault = names.claim(contents.manifestName, by: draft) {
      result.findings.append(fault)
    }
    if !result.findings.hasErrors, let finding = contents.finding { result.findings.append(finding) }
    if result.findings.hasErrors { return result }
    let files = contents.files + (proof.map { contents.files(of: $0) } ?? [])
    let written = try PackageWriter(folder: out).write(files)
    result.files = written.value
    result.contentsUnnumbered = contents.contentsUnnumbered && !written.findings.hasErrors
    result.findings += written.findings
    return result
  }
}

extension BuildCommand {
  /// What is mostly asked for, drafts and folders, read without the argument parser, which looks its
  /// declarations up by reflection: a fifteenth of the whole time. Nil where anything else is
  /// written, or anything is missing; the parser reads that.
  static func plain(_ arguments: some Sequence<String>) -> BuildCommand? {
    var drafts: [String] = []
    var folders: [String: String] = [:]
    var words = arguments.makeIterator()
    while let word = words.next() {
      if word == "--out" || word == "--templates" {
        guard let folder = words.next(), isPlain(folder), folders[word] == nil else {
          return nil
        }
        folders[word] = folder
      } else if isPlain(word) {
        drafts.append(word)
      } else {
        return nil
      }
    }
    if drafts.isEmpty { return nil }
    var command = BuildCommand()
    command.options = .of(drafts, templates: folders["--templates"])
    command.out = folders["--out"] ?? usualFolder
    command.overwrite = false
    command.certificate = false
    command.pages = false
    command.pdf = false
    command.plainFigures = false
    return command
  }

  private static func isPlain(_ word: String) -> Bool { !word.isEmpty && !word.hasPrefix("-") }
}
