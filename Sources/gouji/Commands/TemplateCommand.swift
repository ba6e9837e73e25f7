import ArgumentParser
import BudgetWorkbench
import GoujiModel
import SourceReading
import TemplateReading

struct TemplateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template", abstract: "查看、检查、新建模板。",
    subcommands: [Show.self, Check.self, Diff.self, New.self])

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "印出一个模板：各层合在一起的样子，每个值写在哪个文件第几行。",
      discussion: """
        印出的是 YAML，连同上面的键可以原样抄进自己的模板再改。
        例：gouji template show 通川
            gouji template show 通川 数.机关运行经费
            gouji template show 通川 表.表3-1.列
        """)

    @OptionGroup var named: TemplateOptions
    @Argument(help: ArgumentHelp("只看这一部分：键与键之间用点，例如 表.表3-1.列。", valueName: "部分"))
    var part: String = ""

    @OptionGroup var options: ShelfOptions

    func run() throws {
      let printer = FindingPrinter(format: options.format)
      let merged = options.reader.merged(named.template, asked: nil)
      // What repeats the base is no fault here: the place behind each value shows it.
      var findings = merged.findings.filter { $0.severity != .note }
      let found = merged.value.map { TemplatePath.find(part, in: $0.root) }
      findings += found?.findings ?? []
      guard let merged = merged.value, let part = found?.value else {
        printer.show(findings)
        throw ExitCode(1)
      }
      let renderer = TemplateRenderer(template: merged, part: part)
      printer.show(
        findings,
        extra: [("templates", JSONText.strings(merged.chain)), ("values", renderer.values())])
      if options.format == .text { Terminal.out(renderer.text()) }
      printer.finish(findings)
    }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check", abstract: "检查一个模板：写法、名称、依赖，以及可以删去的东西。",
      discussion: "不用草案。“提示”不是错误：没有用到的数，与基础模板写得一样的地方。")

    @OptionGroup var named: TemplateOptions
    @OptionGroup var options: ShelfOptions

    func run() throws {
      // What may be deleted from a base is said where the base is checked.
      let findings = options.reader.checked(named.template).filter {
        $0.severity != .note || $0.place?.template == named.template
      }
      let printer = FindingPrinter(format: options.format)
      printer.show(findings)
      if options.format == .text {
        let summary = FindingRenderer.summary(findings)
        Terminal.out(summary.isEmpty ? "没有发现问题" : summary)
      }
      printer.finish(findings)
    }
  }

  struct Diff: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "diff", abstract: "比较两个模板：各层合在一起以后，哪些地方写得不同。",
      discussion: """
        每处印出它的路径、两边的写法和出处；路径可以原样写进模板，如“表.表1.名称: …”。
        例：gouji template diff 四川 通川
            gouji template diff 通川 达川 表.表3-1
        """)

    @OptionGroup var named: TemplateOptions
    @Argument(
      help: ArgumentHelp("与它比较的模板。", valueName: "另一个模板"), completion: TemplateCompletion.kind)
    var other: String
    @Argument(help: ArgumentHelp("只比这一部分，例如 表.表3-1。", valueName: "部分"))
    var part: String = ""
    @OptionGroup var options: ShelfOptions

    func run() throws {
      let printer = FindingPrinter(format: options.format)
      var findings: [Finding] = []
      let sides = [named.template, other].map { name -> YAMLNode? in
        let merged = options.reader.merged(name, asked: nil)
        findings += merged.findings.filter { $0.severity != .note }
        guard let root = merged.value?.root else { return nil }
        let found = TemplatePath.find(part, in: root)
        // What one side does not say is a difference.
        return found.value?.node
          ?? (part.isEmpty ? nil : YAMLNode(content: .mapping([]), place: root.place))
      }
      guard let left = sides[0], let right = sides[1] else {
        printer.show(findings)
        throw ExitCode(1)
      }
      let difference = TemplateDifference(left, right, below: part)
      printer.show(findings, extra: [("differences", difference.json())])
      if options.format == .text { Terminal.out(difference.text(named.template, other)) }
      printer.finish(findings)
    }
  }

  struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "new", abstract: "在现有模板上新建一个：一个文件夹，里面有常见改法的例子。")

    @Argument(help: ArgumentHelp("新模板的名称，也是文件夹的名称。", valueName: "模板"))
    var template: String

    @Option(
      help: ArgumentHelp("基础模板：没有改的地方都照它。", valueName: "模板"),
      completion: TemplateCompletion.kind)
    var base: String

    @OptionGroup var options: ShelfOptions

    func run() throws {
      let made = NewTemplate(name: template, base: base, shelves: options.shelves).write()
      let printer = FindingPrinter(format: options.format)
      printer.show(made.findings, extra: [("files", JSONText.strings(made.value))])
      if options.format == .text {
        for path in made.value { Terminal.out(path) }
      }
      printer.finish(made.findings)
    }
  }
}
