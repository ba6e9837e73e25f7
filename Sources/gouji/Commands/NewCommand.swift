import ArgumentParser
import BudgetWorkbench
import DraftReading
import GoujiModel
import TemplateReading

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "新建一个草案文件夹：一开始就能检查、能生成，里面写明在哪里填什么。",
    discussion: """
      没有写的选项，在终端里会逐个问；在脚本里要写全。
      例：gouji new Drafts/档案局-2025 --template 四川 --department 某市档案局 \\
            --short-name 市档案局 --code 126 --year 2025
      """)

  @Argument(help: ArgumentHelp("新草案的文件夹。", valueName: "文件夹"), completion: .directory)
  var folder: String

  @Option(
    help: ArgumentHelp("模板名称，用 gouji list templates 查看。", valueName: "模板"),
    completion: TemplateCompletion.kind)
  var template: String?

  @Option(help: ArgumentHelp("部门全称。", valueName: "全称"))
  var department: String?

  @Option(help: ArgumentHelp("部门简称，正文里用；不写就用全称。", valueName: "简称"))
  var shortName: String?

  @Option(help: ArgumentHelp("部门的预算代码。", valueName: "代码"))
  var code: String?

  @Option(help: ArgumentHelp("预算（决算）年度，四位。", valueName: "年度"))
  var year: String?

  @Option(help: ArgumentHelp("填报单位：CSV 里的金额以元还是万元填；不写是元。", valueName: "元或万元"))
  var unit: String?

  @Option(help: ArgumentHelp("地区全称，如 达州市通川区。", valueName: "地区"))
  var region: String?

  @Option(help: ArgumentHelp("财政级次，如 区级。", valueName: "级次"))
  var level: String?

  @Option(
    help: ArgumentHelp("模板文件夹；不写就从新草案所在处往上找 Templates。", valueName: "文件夹"),
    completion: .directory)
  var templates: String?

  @Option(help: OutputFormat.help)
  var format: OutputFormat = .text

  func run() throws {
    let printer = FindingPrinter(format: format)
    if let fault = DraftPlace.occupied(folder) {
      printer.show([fault])
      throw ExitCode(1)
    }
    let reader = TemplateReader(shelves: workbench.shelves)
    let name = try answer(
      template, "--template", "模板（\(reader.names().joined(separator: "、"))）"
    ) { reader.names().contains($0) || template != nil ? nil : "没有叫“\($0)”的模板" }
    let read = reader.read(name, asked: nil)
    guard let template = read.value, !read.findings.hasErrors else {
      printer.show(read.findings.filter { $0.severity != .note })
      throw ExitCode(1)
    }
    let typed = TemplateReader(shelves: workbench.shelves).merged(name, asked: nil).value
    let draft = NewDraft(
      identity: try identity(), template: template,
      typedShapes: BudgetReader.shapes(with: typed?.fileShapes ?? []), folder: folder)
    let writer = PackageWriter(folder: folder, cure: "换一个文件夹")
    let written = writer.write(draft.files)
    let findings = written.findings
    printer.show(findings, extra: [("files", JSONText.strings(written.value))])
    if format == .text, !findings.hasErrors { describe(written.value) }
    printer.finish(findings)
  }

  private var workbench: Workbench { Workbench(draft: folder, templates: templates) }

  private func identity() throws -> DraftIdentity {
    try reportMissing()
    let department = try answer(department, "--department", "部门全称") {
      DraftIdentity.problem(name: $0, "部门全称")
    }
    let shortName =
      try shortName ?? (asks ? answer(nil, "--short-name", "部门简称", standard: department) : nil)
    let code = try answer(code, "--code", "部门的预算代码") {
      DraftIdentity.problem(name: $0, "部门代码")
    }
    let year = try answer(year, "--year", "年度") { DraftIdentity.problem(year: $0) }
    let unit = try answer(unit ?? (asks ? nil : "元"), "--unit", "填报单位（元或万元）", standard: "元") {
      AmountUnit(rawValue: $0) == nil ? "填报单位只能写 元 或 万元；写的是“\($0)”" : nil
    }
    return DraftIdentity(
      department: department, shortName: shortName ?? department, code: code,
      year: Int(year) ?? 0, unit: AmountUnit(rawValue: unit) ?? .yuan,
      region: try surroundings(region, "--region", "地区全称，如 达州市通川区（不写就留着示例）"),
      level: try surroundings(level, "--level", "财政级次，如 区级（不写就留着示例）"))
  }

  /// What may stay open: asked for where somebody is there to answer.
  private func surroundings(
    _ given: String?, _ option: String, _ question: String
  ) throws -> String {
    if given == nil, !asks { return "" }
    return try answer(given, option, question) { answer in
      answer.isEmpty ? nil : DraftIdentity.problem(name: answer, "这一项")
    }
  }

  private var asks: Bool { Questions.canAsk && format == .text }

  /// All options that a script left out, at once.
  private func reportMissing() throws {
    if asks { return }
    let needed = [("--department 全称", department), ("--code 代码", code), ("--year 年度", year)]
    let missing = needed.filter { $0.1 == nil }.map(\.0)
    if !missing.isEmpty { throw ValidationError("缺少选项：\(missing.joined(separator: "、"))") }
  }

  /// The option as given, or as answered at the terminal.
  private func answer(
    _ given: String?, _ option: String, _ question: String, standard: String = "",
    problem: (String) -> String? = { DraftIdentity.problem(name: $0, "这一项") }
  ) throws -> String {
    if let given {
      if let fault = problem(given) { throw ValidationError("\(option)：\(fault)") }
      return given
    }
    guard asks else { throw ValidationError("缺少选项：\(option)") }
    guard let answer = Questions.ask(question, standard: standard, problem: problem) else {
      throw ValidationError("没有答完，什么也没有写")
    }
    return answer
  }

  private func describe(_ paths: [String]) {
    for path in paths { Terminal.out(path) }
    Terminal.out(
      """

      下一步：
        1. 打开 \(folder)/草案.yaml，开头写着怎样填
        2. 把“示例”换成本部门的内容，从 支出.csv 填起
        3. 检查：gouji check \(CommandWord.quoted(folder))
        4. 生成：gouji build \(CommandWord.quoted(folder)) --out out
      """)
  }
}
