import ArgumentParser
import BudgetWorkbench
import GoujiModel

struct BoardCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "board", abstract: "全县进度：哪些部门交了，有没有错，生成、公开了没有，还剩几天，合计多少。",
    discussion: """
      名册（名册.csv）写“草案”“部门”，另可写“联系科室”“截止日期”；不看别的列。没有名册的文件夹，里面的草案都列出。
      只汇总已交、没有错误的部门，写明是几个里的几个。草案有错误不算这个命令的错误。
      例：gouji board 全县
          gouji board 全县/名册.csv --published 公开 --xlsx 进度.xlsx --summary 全县.xlsx
      """)

  @Argument(
    help: ArgumentHelp("名册，或里面有各份草案的文件夹；也可以写几份草案。", valueName: "草案"), completion: .draft)
  var drafts: [String]

  @Option(
    help: ArgumentHelp("已公开的文件所在的文件夹，逐个核对；不写就看草案旁边有没有“公开”文件夹。", valueName: "文件夹"),
    completion: .directory)
  var published: String?

  @Option(
    help: ArgumentHelp("生成的文件所在的文件夹，看是不是由现在的草案生成的。", valueName: "文件夹"),
    completion: .directory)
  var out = "out"

  @Option(help: ArgumentHelp("剩余天数从哪一天算起，如 2025-02-01；不写就是今天。", valueName: "日期"))
  var today: CalendarDay?

  @Option(help: ArgumentHelp("进度和合计另写成一个工作簿。", valueName: "文件.xlsx"))
  var xlsx: String?

  @Option(help: ArgumentHelp("已交、没有错误的部门的汇总表，另写成一个工作簿。", valueName: "文件.xlsx"))
  var summary: String?

  @Option(
    help: ArgumentHelp("模板文件夹；不写就从各草案所在处往上找 Templates。", valueName: "文件夹"),
    completion: .directory)
  var templates: String?

  @OptionGroup var jobs: JobsOptions

  @Option(help: OutputFormat.help)
  var format: OutputFormat = .text

  func validate() throws {
    for (option, path) in [("--xlsx", xlsx), ("--summary", summary)] {
      guard let path, !path.lowercased().hasSuffix(".xlsx") else { continue }
      throw ValidationError("\(option) 应是一个 .xlsx 文件：\(path)")
    }
  }

  func run() throws {
    let board = CountyBoard(
      CountyBoard.Folders(
        drafts: drafts, templates: templates, packages: out, published: published),
      jobs: jobs.value)
    let view = board.view(on: today ?? .ofThisComputer)
    var findings = view.findings + view.totals.flatMap(\.findings)
    var files: [String] = []
    if let xlsx {
      let bytes = try CountyTable.workbook([view.progress, view.sums], title: "全县")
      let written = PackageWriter.write(bytes, to: xlsx)
      files += written.value
      findings += written.findings
    }
    if let summary {
      let written = try write(view, to: summary)
      files += written.value
      findings += written.findings
    }
    let printer = FindingPrinter(format: format)
    printer.show(
      findings, extra: [("files", JSONText.strings(files))] + CountyJSON.fields(view))
    if format == .text {
      for line in view.progress.lines + [view.counted] + view.sums.lines { Terminal.out(line) }
      for file in view.strayFiles { Terminal.note("\(file)：不知道是哪个部门公开的") }
      for file in files { Terminal.out(file) }
    }
    printer.finish(findings)
  }

  /// The summary, where all that is in can be summed up together.
  private func write(_ view: CountyView, to path: String) throws -> Outcome<[String]> {
    guard let county = view.totals.first?.county, view.totals.count == 1 else {
      return Outcome([], [.notSummed(view.totals.map(\.name))])
    }
    return PackageWriter.write(try county.workbook(), to: path)
  }
}

extension CalendarDay: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

extension Finding {
  fileprivate static func notSummed(_ names: [String]) -> Finding {
    names.count > 1
      ? Finding(
        .draftsNotAlike, at: nil, "已交的草案不是一套：\(names.joined(separator: "、"))，没有写汇总",
        cure: "分开汇总：只列同一个县、同一年度、同一套表的草案")
      : Finding(.emptyFolder, at: nil, "没有可以汇总的草案", cure: "等有部门交来没有错误的草案，再汇总")
  }
}
