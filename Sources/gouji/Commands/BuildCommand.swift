import ArgumentParser
import BudgetWorkbench
import GoujiModel

struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "生成公开文本：一个 .docx、一个 .xlsx 和一个 .勾稽.json。",
    discussion: "有一处错误就什么也不写；警告照写。草案本身从不改动。几份草案各自生成，一份有错误不耽误别的。")

  @OptionGroup var options: DraftsOptions
  @OptionGroup var batch: BatchOptions

  @Option(
    help: ArgumentHelp("写到哪个文件夹，没有就新建。", valueName: "文件夹"), completion: .directory)
  var out = Self.usualFolder
  private static let usualFolder = "out"

  @Flag(help: "已有的 .docx、.xlsx 有人改过也照写；改过的内容会丢失。")
  var overwrite = false

  @OptionGroup var more: ExtraFiles

  @Flag(help: "草案、上年草案、模板、科目和程序都没有变的不再生成。不与 --strict 和要多出文件的选项同用。")
  var changed = false

  func validate() throws {
    if out.isEmpty { throw ValidationError("--out 后面要写文件夹") }
    if changed, options.strict || more.wish != PackageWish() {
      throw ValidationError("--changed 不能与 --strict 和要多出文件的选项（--certificate、--html 等）同用")
    }
  }

  private var order: PackageOrder {
    var order = PackageOrder(out: out, more.wish)
    order.overwrites = overwrite
    order.changed = changed
    return order
  }

  func run() throws {
    if DraftBatch.isSingle(options.drafts, batch.part) {
      let builder = PackageBuilder(options.run, order, names: PackageNames())
      let draft = ListedPath(path: options.drafts[0])
      if DraftList.isLarge(draft.path) { Allocator.sharesAll() }
      let result = try batch.part.jobs.limiting {
        try builder.build(draft, options.run.workbench(draft.path), at: 0)
      }
      if options.format == .text, result.contentsUnnumbered {
        Terminal.note(DraftResult.unnumbered)
      }
      withExtendedLifetime(result.drafted) {
        FindingPrinter(format: options.format).finish(
          result.findings, files: result.files,
          extra: result.isUnchanged ? [("unchanged", "true")] : [],
          orElse: result.isUnchanged ? "没有变，没有重新生成" : "没有生成任何文件")
      }
    }
    let run = DraftBatch(options.drafts, options.run, batch.part, writes: true)
    let names = run.names
    let builder = PackageBuilder(options.run, order, names: names, isOneOfMany: true)
    let folders = PackageWriter(folder: out).prepare()
    run.finish(tidy: folders.removeEmpty) { index, draft, bench in
      defer { names.pass(index) }
      return try builder.build(draft, bench, at: index)
    }
  }
}

extension BuildCommand {
  /// What is mostly asked for, drafts and folders, read without the argument parser, which looks its
  /// declarations up by reflection: a fifteenth of the whole time. Nil where anything else is
  /// written, or anything is missing; the parser reads that.
  static func plain(_ arguments: some Sequence<String>) -> BuildCommand? {
    var drafts: [String] = []
    var folders: [String: String] = [:]
    var (overwrites, certifies) = (false, false)
    var words = arguments.makeIterator()
    while let word = words.next() {
      if word == "--out" || word == "--templates" {
        guard let folder = words.next(), isPlain(folder), folders[word] == nil else {
          return nil
        }
        folders[word] = folder
      } else if word == "--overwrite" {
        overwrites = true
      } else if word == "--certificate" {
        certifies = true
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
    command.overwrite = overwrites
    command.more = .none
    command.more.certificate = certifies
    command.changed = false
    command.batch = .usual()
    return command
  }

  private static func isPlain(_ word: String) -> Bool { !word.isEmpty && !word.hasPrefix("-") }
}
