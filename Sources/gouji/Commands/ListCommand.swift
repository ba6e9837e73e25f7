import ArgumentParser
import BudgetWorkbench
import GoujiModel
import SourceReading
import TemplateReading

struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "列出模板、数、表或科目。",
    subcommands: [Templates.self, Figures.self, Tables.self, Codes.self])

  struct Templates: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "templates", abstract: "列出能找到的模板。")

    @OptionGroup var options: ShelfOptions

    func run() throws {
      let names = options.reader.names()
      if names.isEmpty, options.format == .text {
        Terminal.note("从这里往上没有找到 Templates 文件夹；用 --templates 指明")
      }
      ListPrinter(format: options.format).show(["template"], names.map { [$0] })
    }
  }

  struct Figures: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "figures", abstract: "列出一个模板的数：名称、种类、算式、出处。")

    @OptionGroup var named: TemplateOptions
    @OptionGroup var options: ShelfOptions

    func run() throws {
      let template = try named.read(from: options)
      let figures = template.figures.values.sorted { $0.place.isBefore($1.place) }
      let stated = template.stated.values.sorted { $0.place.isBefore($1.place) }
      ListPrinter(format: options.format).show(
        ["name", "kind", "definition", "place"],
        figures.map { [$0.name, $0.kind.rawValue, $0.source, $0.place.description] }
          + stated.map { [$0.name, $0.kind.rawValue, "填报", $0.place.description] })
    }
  }

  struct Tables: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "tables", abstract: "列出一个模板的表：表号、名称、列数、出处。")

    @OptionGroup var named: TemplateOptions
    @OptionGroup var options: ShelfOptions

    func run() throws {
      let template = try named.read(from: options)
      ListPrinter(format: options.format).show(
        ["table", "title", "columns", "place"],
        template.tables.map { table in
          let columns = table.panels.reduce(0) { $0 + $1.leaves.count }
          return [table.id, table.title.plainText, String(columns), table.place.description]
        })
    }
  }

  struct Codes: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "codes", abstract: "按代码开头或文字查科目，例如 gouji list codes 养老。")

    @Argument(help: ArgumentHelp("代码的开头，或名称里的字；不写就全部列出。", valueName: "代码或文字"))
    var words: String = ""

    @Option(help: OutputFormat.help)
    var format: OutputFormat = .text

    func run() throws {
      let entries = Classification().entries(matching: words)
      if entries.isEmpty, format == .text { Terminal.note("没有代码或名称合于“\(words)”的科目") }
      ListPrinter(format: format).show(
        ["code", "name", "classification", "confidence", "note"],
        entries.map { entry in
          [entry.code, entry.name, entry.kind.rawValue, entry.confidence.words, entry.note]
        })
    }
  }
}

/// Rows separated by tabs, or as JSON objects.
struct ListPrinter {
  var format: OutputFormat

  func show(_ keys: [String], _ rows: [[String]]) {
    switch format {
    case .text:
      for row in rows {
        var cells = row
        while cells.last == "" { cells.removeLast() }
        Terminal.out(cells.joined(separator: "\t"))
      }
    case .json:
      let objects = rows.map { row in
        JSONText.object(zip(keys, row).map { ($0, JSONText.string($1)) })
      }
      Terminal.out(JSONText.lines(objects))
    }
  }
}

extension Place {
  /// In the order of files and lines.
  fileprivate func isBefore(_ other: Place) -> Bool {
    (file.path, line, column) < (other.file.path, other.line, other.column)
  }
}

extension Wording {
  /// Words and slots as written.
  var plainText: String {
    pieces.map { piece in
      switch piece {
      case .text(let words): words
      case .slot(let slot): "{\(slot.source)}"
      }
    }.joined()
  }
}

extension Confidence {
  fileprivate var words: String {
    switch self {
    case .high: "可靠"
    case .medium: "较可靠"
    case .low: "待核"
    }
  }
}
