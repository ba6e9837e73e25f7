import ArgumentParser
import BudgetWorkbench
import GoujiModel
import TemplateReading

extension OutputFormat: ExpressibleByArgument {
  static let help = ArgumentHelp("输出格式：text 给人看，json 给程序用。", valueName: "格式")
}

struct DraftOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("草案文件夹，或填报表（.xlsx）。", valueName: "草案"), completion: .draft)
  var draft: String

  @Option(
    help: ArgumentHelp("模板文件夹；不写就从草案所在处往上找 Templates。", valueName: "文件夹"),
    completion: .directory)
  var templates: String?

  @Option(help: OutputFormat.help)
  var format: OutputFormat = .text

  var workbench: Workbench { Workbench(draft: draft, templates: templates) }
}

/// For commands that take several drafts.
struct DraftsOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "草案文件夹，或填报表（.xlsx）；可以写几份，如 Drafts/*，也可以写它们所在的文件夹，或名册（名册.csv）。", valueName: "草案"),
    completion: .draft)
  var drafts: [String]

  @Option(
    help: ArgumentHelp("模板文件夹；不写就从草案所在处往上找 Templates。", valueName: "文件夹"),
    completion: .directory)
  var templates: String?

  @Flag(help: "警告也算错误：有警告就退出 1，build 不写文件；写进“已核”的不算。")
  var strict = false

  @Option(help: OutputFormat.help)
  var format: OutputFormat = Self.usualFormat
  private static let usualFormat = OutputFormat.text

  var run: RunOptions { RunOptions(templates: templates, strict: strict, format: format) }

  /// All as usual but these.
  static func of(_ drafts: [String], templates: String?) -> DraftsOptions {
    var options = DraftsOptions()
    options.drafts = drafts
    options.templates = templates
    options.format = usualFormat
    options.strict = false
    return options
  }
}

extension CompletionKind {
  /// Folders, and workbooks that may be forms.
  static let draft = CompletionKind.file(extensions: ["xlsx"])
}

/// For commands about templates, which need no draft.
struct ShelfOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("模板文件夹；不写就从当前文件夹往上找 Templates。", valueName: "文件夹"),
    completion: .directory)
  var templates: String?

  @Option(help: OutputFormat.help)
  var format: OutputFormat = .text

  var shelves: [String] { Workbench(draft: ".", templates: templates).shelves }
  var reader: TemplateReader { TemplateReader(shelves: shelves) }
}

/// The name of a template that is there.
struct TemplateOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp("模板名称。", valueName: "模板"), completion: TemplateCompletion.kind)
  var template: String

  /// The template; exits with its findings where it cannot be read.
  func read(from shelf: ShelfOptions) throws -> Template {
    let read = shelf.reader.read(template, asked: nil)
    if let template = read.value, !read.findings.hasErrors { return template }
    FindingPrinter(format: shelf.format).show(read.findings)
    throw ExitCode(1)
  }
}
