import BudgetWorkbench
import DraftReading
import Foundation
import GoujiModel
import PageWriting
import TestSupport
import Testing
import WorkbenchServing

/// The document as it is served, and where its numbers come from.
struct DocumentTests {
  private static let drafts = [
    "tongchuan-2024", "suining-2024-final",
  ]

  private static func page(_ served: ServedSite, _ part: String, _ query: String = "") async
    -> String
  {
    let headers = ["Gouji-Part": "1"]
    let answer = await served.client.get("\(served.draft)/\(part)\(query)", headers)
    #expect(answer.status == 200, "\(part) \(query)")
    return answer.text
  }

  private static func encoded(_ text: String) -> String {
    text.utf8.map { "%" + String($0, radix: 16).leftPadded }.joined()
  }

  @Test(arguments: drafts)
  func `it is the page that build writes, to the byte`(_ draft: String) async throws {
    let path = ServedSite.drafts(draft)
    let report = try #require(Workbench(draft: path).reviewed().drafted?.report)
    let expected = PageReport.write(report)
    try await ServedSite.run(path) { served in
      let answer = await served.client.get(served.draft + "/document")
      #expect(answer.bytes == expected)
      #expect(answer.headers["content-security-policy"]?.contains("script") == false)
      #expect(answer.headers["x-frame-options"] == "SAMEORIGIN")
    }
  }

  @Test(arguments: drafts)
  func `every figure on it is one of the report`(_ draft: String) async throws {
    let path = ServedSite.drafts(draft)
    let report = try #require(Workbench(draft: path).reviewed().drafted?.report)
    var cells: [String: (value: String?, printed: String)] = [:]
    for table in report.tables {
      table.forEachFigure { figure, row, column in
        cells["\(table.id)!R\(row + 1)C\(column + 1)"] = (figure.value?.exactText, figure.printed)
      }
    }
    for chart in report.charts {
      chart.forEachFigure { figure, category, column in
        let name =
          "图\(chart.number)!\(chart.categories[category].text).\(chart.columnNames[column])"
        cells[name] = (figure.value?.exactText, figure.printed)
      }
    }
    for (index, figure) in report.figures.enumerated() {
      cells["f\(index + 1)"] = (try? figure.result.get().exactText, figure.printed)
    }
    let expected = Dictionary(
      cells.map { (ServedFigure.anchor($0.key), $0.value) }, uniquingKeysWith: { a, _ in a })
    try await ServedSite.run(path) { served in
      let figures = ServedFigure.all(in: await Self.page(served, "document"))
      #expect(figures.count >= expected.count)
      for figure in figures {
        let known = try #require(
          expected[ServedFigure.anchor(figure.name)], "\(figure.name)")
        #expect(figure.printed == known.printed, "\(figure.name)")
        #expect(figure.value == known.value, "\(figure.name)")
      }
      let names = Set(figures.map { ServedFigure.anchor($0.name) })
      #expect(names.symmetricDifference(expected.keys).sorted() == [])
    }
  }

  /// The command finds the same number by the cell of Excel, by the name in words, by the chart.
  @Test func `a click tells what gouji trace tells`() async throws {
    let path = ServedSite.drafts("suining-2024-final")
    let material = try #require(Workbench(draft: path).load(despite: [.missingValue]).value)
    try await ServedSite.run(path) { served in
      let search = TraceSearch(material)
      let unit = material.template.options.unit
      let figures = ServedFigure.all(in: await Self.page(served, "document"))
      let sentence = try #require(figures.first { $0.name == "f40" })
      let cell = try #require(figures.first { $0.name.contains("!R") && $0.printed.count > 5 })
      let point = try #require(figures.first { $0.name.hasPrefix("图") })
      for figure in [sentence, cell, point] {
        let told = ServedFigure.words(
          of: await Self.page(served, "trace", "?figure=\(Self.encoded(figure.name))"))
        let traced = try #require(search.find(named: figure.name).value.first)
        #expect(traced.printed == figure.printed)
        #expect(told.contains(figure.printed))
        for line in TraceRenderer(unit: unit).text(traced, []).split(separator: "\n").dropFirst() {
          let words = line.trimmingCharacters(in: .whitespaces)
          let value = words.split(separator: "：", maxSplits: 1).last.map(String.init) ?? words
          // Of a record the place stands by itself.
          for part in value.components(separatedBy: "  ")
          where !part.contains(".csv:") && !part.contains(".yaml:") {
            let isTold = told.contains(part) || part.hasSuffix("行加总") || part.contains(" = ")
            #expect(isTold, "\(figure.name): \(part)")
          }
        }
      }
      // By the way that one types it.
      let address = try #require(search.find(named: cell.name).value.first?.address)
      let typed = try #require(search.find(address.text).value.first)
      #expect(typed.printed == cell.printed)
      #expect(try #require(search.find(point.name).value.first).printed == point.printed)
    }
  }

  /// Whatever the page calls a number, in an address of its own or above where it comes from, can be
  /// typed behind `gouji trace`.
  @Test(arguments: drafts)
  func `every name on the page is one that gouji trace knows`(_ draft: String) async throws {
    let path = ServedSite.drafts(draft)
    let material = try #require(Workbench(draft: path).load(despite: [.missingValue]).value)
    try await ServedSite.run(path) { served in
      let search = TraceSearch(material)
      let figures = ServedFigure.all(in: await Self.page(served, "document"))
      #expect(figures.count > 300)
      for (index, figure) in figures.enumerated() {
        let found = search.find(figure.name).value.first
        #expect(found?.printed == figure.printed, "\(figure.name)")
        guard let found, index % 40 == 0 else { continue }
        let shown = ServedFigure.words(
          of: await Self.page(served, "trace", "?figure=\(Self.encoded(figure.name))"))
        for name in [found.title] + [found.address?.text].compactMap({ $0 }) {
          #expect(shown.contains(name))
          let again = search.find(name).value
          #expect(again.contains { $0.printed == figure.printed }, "\(name)")
        }
      }
    }
  }

  /// 30201 办公费 of 公用经费, by hand from `支出.csv`: lines 6, 7 and 49, 5,000 + 5,000 + 2,000 元.
  @Test func `the lines behind a number lead to their place in the file`() async throws {
    let path = ServedSite.drafts("tongchuan-2024")
    let lines = try String(contentsOfFile: path + "/支出.csv", encoding: .utf8)
      .components(separatedBy: "\n")
    try await ServedSite.run(path) { served in
      let figures = ServedFigure.all(in: await Self.page(served, "document"))
      let cell = try #require(figures.first { $0.name == "表3-1!R22C7" })
      #expect(cell.printed == "1.20" && cell.value == "12000")
      let trace = await Self.page(served, "trace", "?figure=\(Self.encoded(cell.name))")
      let links = trace.matches(of: /href="([^"]*)">支出\.csv:(\d+)</)
      #expect(links.map(\.2) == ["6", "7", "49"])
      for link in links {
        let address = ServedFigure.plain(String(link.1))
        let number = try #require(Int(link.2))
        let answer = await served.client.get(address, ["Gouji-Part": "1"])
        #expect(answer.status == 200)
        let meant = try #require(
          answer.text.firstMatch(of: /<tr aria-current="true">(.*?)<\/tr>/)?.1)
        let cells = meant.matches(of: /<td>(.*?)<\/td>/).map {
          ServedFigure.words(of: "<td>" + $0.1).replacing("\n", with: "")
        }
        let own = lines[number - 1].trimmingCharacters(in: .whitespacesAndNewlines)
        #expect(cells.joined(separator: ",") == own)
        #expect(meant.contains("<mark>"))
        let beyond = address.replacing(/line=\d+/, with: "line=\(lines.count + 1)")
        let nothing = await served.client.get(beyond)
        #expect(nothing.status == 404 && nothing.text.contains("没有这个位置"))
        // Whole pages for those without a script.
        #expect(await served.client.get(address).text.contains("<!DOCTYPE html>"))
      }
    }
  }

  @Test func `a name that is none is no figure`() async throws {
    try await ServedSite.run(ServedSite.drafts("tongchuan-2024")) { served in
      for name in [
        "f0", "f99999", "表1!R999C1", "表1!R0C0", "表1!R99999999999999999999C1", "..", "%00", "",
      ] {
        let address = "\(served.draft)/trace?figure=\(Self.encoded(name))"
        let status = await served.client.get(address).status
        #expect(status == 404, "\(name)")
      }
    }
  }
}

extension String {
  fileprivate var leftPadded: String { count < 2 ? "0" + self : self }
}
