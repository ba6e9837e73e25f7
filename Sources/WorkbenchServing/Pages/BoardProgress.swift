import BudgetWorkbench
import GoujiModel
import PageWriting

/// The board's table of departments: the columns and the words of `gouji board`.
struct BoardProgress {
  let view: CountyView
  let query: BoardQuery

  func write(to markup: Markup) {
    let lines = query.lines(of: view)
    let table = view.progress(of: lines)
    let shared = sharedFolder
    markup.element("h2", text: "进度")
    if view.departments.isEmpty, !view.findings.hasErrors {
      markup.element("p", text: "这里还没有草案。把各部门的草案文件夹或填报表放进这个文件夹，这一页自己列出来；要列出还没有交的部门，另写一份 名册.csv。")
    }
    // In a narrow window rows are shown as cards, which browsers no longer take for a table.
    markup.element("table", ["class": "progress", "role": "table"]) {
      markup.element("caption", text: caption(lines.count))
      markup.element("thead", ["role": "rowgroup"]) {
        markup.element("tr", ["role": "row"]) {
          for column in ProgressColumn.allCases { heading(markup, column.title, column.order) }
        }
      }
      markup.element("tbody", ["role": "rowgroup"]) {
        for (line, cells) in zip(lines, table.rows) {
          let isLate = (line.daysLeft ?? 0) < 0 && line.state.isOpen
          markup.element("tr", ["role": "row", "class": isLate ? "late" : nil]) {
            for (column, cell) in zip(ProgressColumn.allCases, cells) {
              self.cell(cell, column, line, below: shared, markup)
            }
          }
          markup.line()
        }
      }
    }
    BoardDownloads.write("进度", query.address("/board/progress"), markup)
    meanings(markup)
  }

  private func caption(_ count: Int) -> String {
    let shown = count == view.departments.count ? "" : "；这里列出 \(count) 个"
    let days = view.today.map { "；今天是 \($0)" } ?? ""
    return view.counted + shown + days
  }

  private func heading(_ markup: Markup, _ words: String, _ order: BoardQuery.Order?) {
    let isSorted = order != nil && query.order == order
    markup.element(
      "th",
      [
        "scope": "col", "role": "columnheader",
        "aria-sort": isSorted ? (query.isDown ? "descending" : "ascending") : nil,
        "class": order == .errors || order == .warnings ? "number" : nil,
      ]
    ) {
      guard let order else { return markup.text(words) }
      markup.element("a", ["href": query.sorted(by: order).address("/")], text: words)
    }
  }

  private func cell(
    _ cell: CountyCell, _ column: ProgressColumn, _ line: DepartmentLine, below shared: Int,
    _ markup: Markup
  ) {
    let heading = column.title
    switch column {
    case .department:
      markup.element("th", ["scope": "row", "role": "rowheader"]) {
        if line.draft.isEmpty || line.isAbsent {
          markup.text(line.name)
        } else {
          markup.element("a", ["href": "/d/\(Site.id(of: line.draft))/"], text: line.name)
        }
      }
    case .draft:
      data(heading, String(line.draft.dropFirst(shared)), "path", markup)
    case .publication where !line.published.isEmpty:
      markup.element("td", ["role": "cell", "data-label": heading]) {
        markup.element(
          "a", ["href": "/board/published/\(Site.id(of: line.draft))"], text: cell.shown)
      }
    case .state: data(heading, cell.shown, "state \(line.state)", markup)
    default: data(heading, cell.shown, cell.isNumber ? "number" : nil, markup)
    }
  }

  private func data(_ heading: String, _ words: String, _ kind: String?, _ markup: Markup) {
    markup.element(
      "td", ["role": "cell", "data-label": heading, "class": kind], text: words)
  }

  /// Characters of the folder in which all drafts lie, of which nobody needs to be told.
  private var sharedFolder: Int {
    let folders = view.departments.map(\.draft).filter { !$0.isEmpty }.map {
      Array($0.split(separator: "/", omittingEmptySubsequences: false).dropLast())
    }
    guard let first = folders.first else { return 0 }
    let shared = folders.map { folder in zip(first, folder).prefix { $0 == $1 }.count }.min() ?? 0
    return first.prefix(shared).reduce(0) { $0 + $1.count + 1 }
  }

  private func meanings(_ markup: Markup) {
    markup.element("details", ["class": "meanings"]) {
      markup.element("summary", text: "各种状态是什么意思")
      markup.element("dl") {
        for state in DepartmentState.allCases {
          markup.element("dt", text: state.words)
          markup.element("dd", text: state.meaning)
        }
      }
    }
  }
}

extension ProgressColumn {
  /// By which a click on its heading sorts.
  fileprivate var order: BoardQuery.Order? {
    switch self {
    case .department: .name
    case .office: .office
    case .due: .due
    case .state: .state
    case .errors: .errors
    case .warnings: .warnings
    case .daysLeft, .package, .publication, .draft: nil
    }
  }
}

/// A table to be kept as a workbook or as CSV.
enum BoardDownloads {
  /// `address` may end with a query.
  static func write(_ name: String, _ address: String, _ markup: Markup) {
    let parts = address.split(separator: "?", maxSplits: 1)
    let query = parts.count > 1 ? "?\(parts[1])" : ""
    markup.element("p") {
      for ending in [".xlsx", ".csv"] {
        markup.element("a", ["href": "\(parts[0])\(ending)\(query)"], text: "\(name)（\(ending)）")
        markup.text(" ")
      }
    }
  }
}
