import ArgumentParser
import BudgetWorkbench
import DraftReading
import GoujiModel

struct TraceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trace", abstract: "追查一个数：怎么定义的，由哪些行加总而来。",
    discussion: """
      例：gouji trace 草案 三公经费
          gouji trace 草案 '上年(三公经费)'
          gouji trace 草案 '表3-1!30201.公用经费'        行用科目代码或行名
          gouji trace 草案 '表3-1!185001.30201.公用经费'  同一行里的单位和科目
          gouji trace 草案 '表3!第5行.合计'               提示里说的第几行
          gouji trace 草案 '表3-1!C7'                     生成的 Excel 里的单元格
          gouji trace 草案 '图1!收入总计.2024年度'
          gouji trace 草案 '表3!R7C4'                     网页、.勾稽.json 里的编号，正文里的如 f12
          gouji trace 草案 --value 37.62                  哪些地方印出这个数
      """)

  @OptionGroup var options: DraftOptions

  @Argument(help: ArgumentHelp("数名，或单元格，写法见上。", valueName: "数或单元格"))
  var what: String?

  @Option(help: ArgumentHelp("列出印出这个数的每一处。", valueName: "印出的数"))
  var value: String?

  func validate() throws {
    if (what == nil) == (value == nil) { throw ValidationError("写一个数名或单元格，或者 --value 印出的数") }
  }

  func run() throws {
    // What is still to be filled in counts as nothing here.
    let loaded = options.workbench.load(despite: [.missingValue])
    let printer = FindingPrinter(format: options.format)
    guard let material = loaded.value else {
      printer.show(loaded.findings)
      throw ExitCode(1)
    }
    let search = TraceSearch(material)
    let result = value.map { search.find(value: $0) } ?? search.find(what ?? "")
    guard let first = result.value.first else {
      printer.show(result.findings)
      throw ExitCode(1)
    }
    let renderer = TraceRenderer(unit: material.template.options.unit)
    let others = value == nil ? Array(result.value.dropFirst()) : result.value
    if options.format == .json {
      Terminal.out(value == nil ? renderer.json(first, others) : renderer.json(places: others))
    } else {
      Terminal.out(value == nil ? renderer.text(first, others) : renderer.text(places: others))
    }
    let open = loaded.findings.count { $0.code == .missingValue }
    if open > 0, options.format == .text { Terminal.note("草案还有 \(open) 处没有填，都没有算进去") }
  }
}
