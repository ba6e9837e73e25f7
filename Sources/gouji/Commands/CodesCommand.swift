import ArgumentParser
import BudgetWorkbench
import GoujiModel
import SourceReading

struct CodesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "codes", abstract: "查科目：按代码开头或文字，连同停用的旧名称和各列的填法；也比较两年的科目。",
    discussion: """
      例：gouji codes 养老
          gouji codes 20805
          gouji codes 302 费
          gouji codes 归口管理          旧名称，指出现在的科目
          gouji codes 财政拨款          资金来源等列的填法
          gouji codes --year 2019 离退休  那一年的科目
          gouji codes diff 2023 2024    两年之间的变更
      """, subcommands: [Search.self, Difference.self], defaultSubcommand: Search.self)

  struct Search: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "search", abstract: "查科目（不写 search 也是它）。")

    @Argument(help: ArgumentHelp("代码的开头，或名称里的字，可以写几个。", valueName: "代码或文字"))
    var words: [String]

    @Option(
      help: ArgumentHelp("哪一年的科目，或哪一天的（如 2024-01-01）；不写就是收全了的最近一年。", valueName: "年度"))
    var year: String?

    @OptionGroup var options: ShelfOptions

    func run() throws {
      let query = words.joined(separator: " ")
      let classification = try options.classification(of: year)
      let search = CodeSearch(query, in: classification)
      let renderer = CodeRenderer(search: search, classification: classification)
      if options.format == .json { return Terminal.out(renderer.json) }
      if search.isEmpty { Terminal.note("没有代码或名称合于“\(query)”的科目") }
      if !renderer.text.isEmpty { Terminal.out(renderer.text) }
    }
  }

  struct Difference: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "diff", abstract: "两年之间科目的变更：合并、拆分、改名、改码、停用、新增、改义。")

    @Argument(help: ArgumentHelp("从哪一年（或哪一天）。", valueName: "年度"))
    var from: String

    @Argument(help: ArgumentHelp("到哪一年（或哪一天）。", valueName: "年度"))
    var to: String

    @OptionGroup var options: ShelfOptions

    func run() throws {
      let (old, new) = (try options.classification(of: from), try options.classification(of: to))
      if new.edition.date < old.edition.date {
        throw ValidationError("前一个年度要早于后一个：gouji codes diff \(to) \(from)")
      }
      let renderer = DifferenceRenderer(
        difference: EditionDifference(from: old, to: new), old: old, new: new)
      Terminal.out(options.format == .json ? renderer.json : renderer.text)
    }
  }
}

extension ShelfOptions {
  /// Of a year or a day; where neither is given, the newest that is held whole.
  func classification(of year: String?) throws -> Classification {
    let editions = EditionShelf.read(shelves)
    if !editions.findings.isEmpty {
      FindingPrinter(format: format).show(editions.findings)
      throw ExitCode(1)
    }
    guard let year else { return Classification(history: editions.value) }
    let day: EditionDate
    if let date = EditionDate(year) {
      day = date
    } else if let number = Int(year), (2000...2099).contains(number) {
      day = .lastDay(of: number)
    } else {
      throw ValidationError("年度应为四位年份或日期，如 2019 或 2024-01-01；写的是 \(year)")
    }
    let classification = Classification(on: day, history: editions.value)
    if format == .text, case .none = classification.extent(of: day.year) {
      Terminal.note("没有 \(day.year) 年的科目，用的是 \(classification.title)")
    }
    return classification
  }
}
