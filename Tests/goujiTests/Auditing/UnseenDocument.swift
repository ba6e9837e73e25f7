import DisclosureReading
import DocumentReading
import Foundation
import TestSupport
import Testing

/// A document of `Fixtures/公开件`, written for these tests in the manner of a province, with errors that
/// were listed before it was audited.
///
/// A line is a paragraph; lines that begin with `|` are rows of a table, `<` a cell that the one before
/// it spans, `^` one that the one above spans.
struct UnseenDocument: Sendable, CustomTestStringConvertible {
  var name: String
  var errors: [PublishedError]
  /// Those that places on a page do not tell.
  var missedInPages: [String] = []
  var testDescription: String { name }

  static let folder = DraftCopy.repository.appending(path: "Tests/goujiTests/Fixtures/公开件")

  func passages() throws -> [Passage] {
    let text = try String(contentsOf: Self.folder.appending(path: "\(name).txt"), encoding: .utf8)
    var passages: [Passage] = []
    var rows: [[String]] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("|") {
        rows.append(
          line.dropFirst().split(separator: "|", omittingEmptySubsequences: false).map(String.init))
        continue
      }
      if !rows.isEmpty { passages.append(.grid(Self.grid(rows))) }
      rows = []
      if !line.isEmpty { passages.append(.paragraph(PrintedParagraph(line))) }
    }
    if !rows.isEmpty { passages.append(.grid(Self.grid(rows))) }
    return passages
  }

  private static func grid(_ rows: [[String]]) -> PrintedGrid {
    let spanned = SpannedRows(rows)
    return PrintedGrid(rows: spanned.texts, owners: spanned.owners)
  }

  static let all = [
    UnseenDocument(
      name: "浙江式预算",
      errors: [
        PublishedError("占 37.13%", [("G490", "占37.13%")]),
        PublishedError("增长 4.53%", [("G489", "4.53%")]),
        PublishedError("行政事业单位离退休（款）", [("G493", "行政事业单位离退休")]),
        PublishedError("采购 320", [("G491", "320.00万元")]),
        PublishedError("基本支出合计 702", [("G486", "702.00"), ("G486", "1182.00")], isInTables: true),
      ]),
    UnseenDocument(
      name: "云南式决算",
      errors: [
        PublishedError("增长 6.98%", [("G489", "6.98%")]),
        PublishedError("农林水 1816", [("G488", "1816.00"), ("G490", "80.23%")]),
        PublishedError("完成 30%", [("G536", "30.00%")]),
        PublishedError("机关运行经费 85.60", [("G488", "85.60"), ("G489", "3.89%")]),
      ], missedInPages: ["农林水 1816"]),
    UnseenDocument(
      name: "陕西式预算",
      errors: [
        PublishedError("行政单位医疗 24.93", [("G488", "24.93")]),
        PublishedError(
          "增加 0.20，下降 2.86%", [("G492", "2.86%"), ("G489", "2.86%"), ("G492", "上年是 6.60 万元")]),
        PublishedError("车辆 4", [("G491", "车辆4辆")]),
      ]),
    UnseenDocument(
      name: "湖南式决算",
      errors: [
        PublishedError("增长 4.03%", [("G489", "4.03%")]),
        PublishedError("占 3.79%", [("G490", "3.79%")]),
        PublishedError("完成 90.91%", [("G536", "90.91%")]),
        PublishedError(
          "总计 3106.75", [("G487", "3106.75"), ("G486", "3106.75"), ("G488", "3108.75")],
          isInTables: true),
      ], missedInPages: ["总计 3106.75"]),
    UnseenDocument(
      name: "北京式预算",
      errors: [
        PublishedError("支出预算 5382.42", [("G488", "5382.42"), ("G489", "5382.42")]),
        PublishedError("运行维护费 22.00", [("G488", "22.00"), ("G491", "22.00"), ("G492", "22.00")]),
        PublishedError("购房补贴 102", [("G486", "“住房改革支出”")], isInTables: true),
      ]),
    UnseenDocument(
      name: "广东式预算",
      errors: [
        PublishedError("基本支出合计 4260", [("G486", "4260.00")], isInTables: true),
        PublishedError("减少 2.00，增长 10%", [("G492", "10.00%")]),
      ], missedInPages: ["基本支出合计 4260"]),
    UnseenDocument(
      name: "财政部式决算",
      errors: [
        PublishedError("防汛 381.45", [("G522", "381.45"), ("G486", "3465.28")], isInTables: true),
        PublishedError("占 22.70%", [("G490", "22.70%")]),
        PublishedError("完成 58.47%", [("G536", "58.47%")]),
      ]),
    UnseenDocument(
      name: "湖北式预算",
      errors: [
        PublishedError("下降 38.00%", [("G489", "38.00%")]),
        PublishedError("服务类 157", [("G488", "157.00"), ("G491", "157.00")]),
        PublishedError("机关运行经费 125.12", [("G489", "125.12")]),
        PublishedError("其他用车 2", [("G491", "车辆3辆")]),
      ]),
    UnseenDocument(
      name: "重庆式预算",
      errors: [
        PublishedError("占 56.79%", [("G490", "56.79%")]),
        PublishedError("增长 28.6%", [("G489", "28.6%")]),
        PublishedError("占 58%", [("G490", "58%")]),
      ]),
  ]
}
