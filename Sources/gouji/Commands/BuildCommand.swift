import ArgumentParser
import GoujiModel

struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "生成公开文本：一个 .docx、一个 .xlsx 和 勾稽.json。",
    discussion: "有一处错误就什么也不写；警告照写。草案本身从不改动。")

  @OptionGroup var options: DraftOptions

  @Option(help: ArgumentHelp("写到哪个文件夹，没有就新建。", valueName: "文件夹"))
  var out = Self.usualFolder
  private static let usualFolder = "out"

  func run() throws {
    let drafted = options.workbench.drafted()
    var findings = drafted.findings
    var paths: [String] = []
    if let draft = drafted.value {
      // The files are made while the report is audited, and thrown away where it fails.
      let contents = PackageContents(of: draft.report)
      findings += draft.audit()
      if !findings.hasErrors {
        let written = try PackageWriter(folder: out).write(contents.files)
        paths = written.value
        findings += written.findings
      }
    }
    // Held to the end, because taking a report apart takes longer than leaving it to the system.
    withExtendedLifetime(drafted) {
      FindingPrinter(format: options.format).finish(findings, files: paths)
    }
  }
}

extension BuildCommand {
  /// What is mostly asked for, a draft and folders, read without the argument parser, which looks its
  /// declarations up by reflection: a fifteenth of the whole time. Nil where anything else is
  /// written, or anything is missing; the parser reads that.
  static func plain(_ arguments: some Sequence<String>) -> BuildCommand? {
    var draft: String?
    var folders: [String: String] = [:]
    var words = arguments.makeIterator()
    while let word = words.next() {
      if word == "--out" || word == "--templates" {
        guard let folder = words.next(), isPlain(folder), folders[word] == nil else {
          return nil
        }
        folders[word] = folder
      } else if isPlain(word), draft == nil {
        draft = word
      } else {
        return nil
      }
    }
    guard let draft else { return nil }
    var command = BuildCommand()
    command.options = .of(draft, templates: folders["--templates"])
    command.out = folders["--out"] ?? usualFolder
    return command
  }

  private static func isPlain(_ word: String) -> Bool { !word.isEmpty && !word.hasPrefix("-") }
}
