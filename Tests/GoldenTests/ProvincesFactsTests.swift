import Foundation
import GoujiModel
import TestSupport
import Testing

@testable import BudgetWorkbench

/// What publications of 上海 and 江苏 say against what the drafts become, which show the bases of these
/// provinces. The figures of the prose are typed from the publications and corrected where they
/// contradict themselves (`Facts/*.tsv`); the tables stand in `../shared/provinces`.
struct ProvincesFactsTests {
  /// A publication, its draft, and the folder of its tables.
  struct Publication: Sendable, CustomTestStringConvertible {
    var draft: String
    var truth: String
    /// Before the number of a table in its id, and behind it.
    var id: (Int) -> String { isJiangsu ? { "公开\($0 < 10 ? "0" : "")\($0)表" } : { "表\($0)" } }
    var isJiangsu = false
    var tables: Int
    /// Cells of `truth` that the publication prints otherwise elsewhere: table, row, right value.
    var contradicted: [(table: String, row: Int, right: String)] = []
    var testDescription: String { draft }
  }

  static let publications = [
    Publication(
      draft: "wanli-2025", truth: "shanghai-budget/truth/sh-wanli-2025", tables: 9),
    Publication(
      draft: "wanli-2025/2024年度", truth: "shanghai-budget/truth/sh-wanli-2024", tables: 9,
      // The truth lost the zero before two codes.
      contradicted: [("表8", 3, "02"), ("表8", 4, "07")]),
    // One amount is printed as 326.71 in two tables and as 326.72 in three and in the text (known.tsv).
    Publication(
      draft: "putuo-finance-2024-final", truth: "shanghai-final/truth/sh-putuo-finance-2024",
      tables: 9, contradicted: [("表1", 8, "326.72"), ("表4", 8, "326.72")]),
    Publication(
      draft: "js-court-2018", truth: "jiangsu-budget/truth/js-court-2018", isJiangsu: true,
      tables: 12),
  ]

  private static func report(_ draft: String) throws -> Report {
    let outcome = Workbench(draft: "\(Repository.root)/Drafts/\(draft)").report()
    #expect(outcome.findings.map(\.message) == [])
    return try #require(outcome.value)
  }

  @Test(arguments: [
    ("wanli-2025", "上海文内数"), ("putuo-finance-2024-final", "上海决算文内数"), ("js-court-2018", "江苏文内数"),
  ])
  func `every figure of the prose stands in its sentence, and no other`(
    draft: String, facts: String
  )
    throws
  {
    PublishedFacts.expect(try PublishedFacts.typed(facts), areFiguresOf: try Self.report(draft))
  }

  @Test(.enabled(if: Repository.hasShared, "needs ../shared"), arguments: publications)
  func `each published table is printed cell by cell`(_ publication: Publication) throws {
    let report = try Self.report(publication.draft)
    let folder = "\(Repository.shared)/provinces/\(publication.truth)/tables"
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
    for number in 1...publication.tables {
      let id = publication.id(number)
      let table = PrintedTable(try #require(report.tables.first { $0.id == id }))
      let file = try #require(files.first { Int($0.prefix(2)) == number })
      let lines = try PublishedFacts.lines("\(folder)/\(file)").dropFirst()
        .filter { !$0.joined().hasPrefix("注") }
      #expect(table.body.count == lines.count, "\(id)")
      for (index, (row, line)) in zip(table.body, lines).enumerated() {
        let right = publication.contradicted.first { $0.table == id && $0.row == index + 1 }?.right
        for (column, words) in line.enumerated() {
          let published = words.plain
          let printed = [table.text(row, column).plain, table.own(row, column).plain]
          let agrees = printed.contains(published) || right.map { printed[1] == $0 } ?? false
          #expect(
            agrees, "\(id) row \(index + 1) column \(column + 1): \(words), printed \(printed)")
        }
      }
    }
  }
}

extension String {
  /// Without blanks and commas, its brackets full width: as the truth is compared.
  fileprivate var plain: String {
    String(
      withoutBlanks.compactMap { character -> Character? in
        switch character {
        case ",": nil
        case "(": "（"
        case ")": "）"
        case "．": "."
        default: character
        }
      })
  }
}
