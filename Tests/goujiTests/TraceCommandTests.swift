import Foundation
import TestSupport
import Testing

/// What `gouji trace` finds, by all the ways in which one asks for a number.
struct TraceCommandTests {
  private let draft = DraftCopy.repository.appending(path: "Drafts/tongchuan-2024")
    .path(percentEncoded: false)

  private func trace(_ words: String...) throws -> [String: Any] {
    let run = try GoujiRun(["trace", draft] + words + ["--format", "json"])
    #expect(run.status == 0, "\(words): \(run.output)\(run.errors)")
    let root = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    return root as? [String: Any] ?? ["places": root]
  }

  @Test func `last year's figure is what the draft states`() throws {
    let traced = try trace("上年(收支预算总数)")
    #expect(traced["exact"] as? String == "795.41万元")
    #expect((traced["file"] as? String)?.hasSuffix("草案.yaml") == true)
  }

  @Test func `a row may be named by its unit and its code together`() throws {
    let (both, one) = (
      try trace("表3-1!185001.30201.公用经费"), try trace("表3-1!30201.公用经费")
    )
    #expect(both["printed"] as? String == one["printed"] as? String)
    #expect(both["cell"] as? String == one["cell"] as? String)
  }

  @Test func `a cell without a number says what it is`() throws {
    let table = try trace("表1!第1行.预算数")["cell"] as? String ?? ""
    let first = try #require(Int(table.drop { $0 != "!" }.filter(\.isNumber)))
    for (cell, words) in [
      ("B\(first - 1)", "表头“"), ("A\(first)", "一格文字“"), ("A1", "表号"), ("A999", "表下面"),
    ] {
      let run = try GoujiRun(["trace", draft, "表1!\(cell)"])
      #expect(run.status == 1 && run.errors.contains("表1!\(cell) 是\(words)"), "\(run.errors)")
    }
  }

  @Test func `a row may be named by its number, as findings do`() throws {
    let traced = try trace("表1!第1行.预算数")
    #expect((traced["cell"] as? String)?.hasPrefix("表1!") == true)
  }

  /// The manifest says what every cell of the workbook shows.
  @Test func `every cell of the workbook can be asked for`() throws {
    let copy = try DraftCopy()
    #expect(try GoujiRun.build(copy).status == 0)
    let bytes = try Data(contentsOf: URL(filePath: "\(copy.out)/\(DraftCopy.manifest)"))
    let root = try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
    let cells = try #require(root["表中数字"] as? [[String: String]])
    var chance = Chance.printed()
    for _ in 0..<5 {
      let cell = try #require(cells.randomElement(using: &chance))
      let traced = try trace("\(cell["工作表"]!)!\(cell["单元格"]!)")
      #expect(traced["printed"] as? String == cell["显示"], "\(cell)")
    }
  }

  @Test func `a printed number is found wherever it is printed`() throws {
    let places = try #require(try trace("--value", "764.33")["places"] as? [[String: Any]])
    let titles = places.compactMap { $0["title"] as? String }
    #expect(titles.contains { $0.hasPrefix("表1第") } && titles.contains { $0.hasPrefix("正文") })
    for place in places {
      #expect((place["printed"] as? String)?.contains("764.33") == true, "\(place)")
    }
    let none = try GoujiRun(["trace", draft, "--value", "764.34"])
    #expect(none.status == 1)
    #expect(none.errors.contains("没有一处印出 764.34"))
  }

  @Test func `a draft that is not filled in can be asked already`() throws {
    let copy = try DraftCopy([.replace("支出.csv", "本级,1118760", with: "本级,")])
    let run = try GoujiRun(["trace", copy.path, "三公经费"])
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("草案还有 1 处没有填"), "\(run.errors)")
  }
}
