import GoujiModel
import ReportLayout

/// A chart as a drawing in the page, its caption, and its numbers as a table that opens below it.
struct PageChart {
  let chart: ReportChart
  let page: PageWriter

  private var markup: Markup { page.markup }

  init(_ chart: ReportChart, page: PageWriter) {
    self.chart = chart
    self.page = page
  }

  func write() {
    markup.element("figure", ["class": "chart"]) {
      switch chart.kind {
      case .pie: PieDrawing(chart, name: name).write(to: markup)
      case .columns: ColumnDrawing(chart, name: name).write(to: markup)
      }
      markup.line()
      markup.element("figcaption") { page.words(chart.caption) }
      numbers()
    }
  }

  private var name: String { "g\(chart.number)" }

  private func numbers() {
    markup.element("details") {
      markup.element("summary", text: "图中的数")
      markup.element("div", ["class": "wide"]) {
        markup.element("table") {
          markup.element("caption") {
            markup.element("span", ["class": "title"]) { page.words(chart.title) }
            if !chart.note.isEmpty {
              markup.element("span", ["class": "sides"]) { page.words(chart.note) }
            }
          }
          markup.line()
          markup.element("thead") { header() }
          markup.element("tbody") { chart.categories.indices.forEach(row) }
        }
      }
    }
  }

  private func header() {
    markup.element("tr") {
      markup.element("td") {}
      for series in chart.series {
        markup.element("th", ["scope": "col"]) { page.words(series.name) }
      }
      if !chart.shares.isEmpty { markup.element("th", ["scope": "col"], text: "占比") }
    }
    markup.line()
  }

  private func row(_ category: Int) {
    markup.element("tr") {
      markup.element("th", ["scope": "row"]) { page.words(chart.categories[category]) }
      for column in chart.columnNames.indices {
        markup.element("td", ["class": "right"]) {
          page.figure(
            chart.figure(category: category, column: column),
            name: FigureTag.point(chart, category: category, column: column))
        }
      }
    }
    markup.line()
  }
}
