import Foundation
import GoujiModel
import TestSupport
import Testing

@testable import BudgetWorkbench

/// The state of each department, the county's totals while they come in.
struct CountyBoardTests {
  private static let names = ["局1", "局2", "局3"]
  private static let today = CalendarDay("2025-02-01")

  /// Three departments with codes of their own.
  private static func county() throws -> CountyCopy {
    let county = try CountyCopy(names)
    for (index, name) in names.enumerated() { try county.recode(name, to: "\(201 + index)001") }
    return county
  }

  @Test func `a department goes from nothing to published`() throws {
    let county = try Self.county()
    try county.write(
      """
      部门,草案,联系科室,联系人,截止日期
      局1,局1,预算科,某某,2025-02-10
      局2,局2,社保科,某某,2025年1月30日
      局3,局3,,,2025/2/1
      局4,局4,预算科,某某,2月底
      局5,,预算科,,

      """, to: "名册.csv")
    let spending = try county.text("局2/支出.csv")
    try county.write(spending.replacing("本级,1118760", with: "本级,五万"), to: "局2/支出.csv")
    let board = county.board()
    let first = board.view(on: Self.today)
    #expect(first.departments.map(\.name) == ["局1", "局2", "局3", "局4", "局5"])
    #expect(first.departments.map(\.state) == [.doubtful, .faulty, .doubtful, .missing, .missing])
    #expect(first.departments[1].errors == 1)
    #expect(first.departments.map(\.daysLeft) == [9, -2, 0, nil, nil])
    #expect([9, -2, 0].map(DepartmentLine.words) == ["还有 9 天", "过期 2 天", "今天到期"])
    #expect(first.departments.map(\.office) == ["预算科", "社保科", "", "预算科", "预算科"])
    #expect(first.findings.map(\.code) == [.rosterDateUnclear])
    #expect(first.counted == "共 5 个部门：未交 2，有错 1，有提示 2")
    // Persons are passed over.
    #expect(!String(decoding: first.progress.csv, as: UTF8.self).contains("某某"))

    board.buildAll()
    #expect(try county.written().count == 2 * 3)
    let built = board.view(on: Self.today)
    #expect(built.departments.map(\.state) == [.built, .faulty, .built, .missing, .missing])

    // 局1 publishes what it made, 局3 another document under the name of its own.
    let published = county.path + "/公开"
    try FileManager.default.createDirectory(
      atPath: published + "/局1", withIntermediateDirectories: true)
    try county.copy("局12024年部门预算.docx", to: "公开/局1/附件：局12024年部门预算.docx")
    try county.copy("局12024年部门预算.docx", to: "公开/局32024年部门预算.docx")
    try county.copy("局12024年部门预算.docx", to: "公开/局92024年部门预算.docx")
    let last = county.board().view(on: Self.today)
    #expect(
      last.departments.map(\.state)
        == [.published, .faulty, .publishedOtherwise, .missing, .missing])
    #expect(last.departments[0].publication == .equal(files: 1))
    #expect(last.strayFiles == ["\(published)/局92024年部门预算.docx"])
  }

  @Test func `a package of another state of the draft is no package of it`() throws {
    let county = try Self.county()
    let board = county.board()
    board.buildAll()
    #expect(board.view(on: nil).departments.map(\.package) == [.current, .current, .current])
    let spending = try county.text("局2/支出.csv")
    try county.write(spending.replacing("本级,1118760", with: "本级,1118761"), to: "局2/支出.csv")
    try FileManager.default.removeItem(atPath: county.out + "/局32024年部门预算.xlsx")
    let view = board.view(on: nil)
    #expect(view.departments.map(\.package) == [.current, .outdated, .outdated])
    #expect(view.departments.map(\.state) == [.built, .doubtful, .doubtful])
    // Once more, and all is there; what was there is left alone.
    var unchanged: [Bool] = []
    board.buildAll { result, _, _ in unchanged.append(result.isUnchanged) }
    #expect(unchanged == [true, false, false])
    #expect(board.view(on: nil).departments.map(\.state) == [.built, .built, .built])
  }

  /// 7643300 元 of income and of spending each, by the lines of its 支出.csv.
  @Test func `totals are those of the departments that are in without an error`() throws {
    let county = try Self.county()
    let spending = try county.text("局2/支出.csv")
    try county.write(spending.replacing("本级,1118760", with: "本级,五万"), to: "局2/支出.csv")
    let board = county.board()
    let view = board.view(on: nil)
    let total = try #require(view.totals.first)
    #expect(view.totals.count == 1 && total.departments == ["局1", "局3"])
    #expect(view.share(of: total) == "3 个部门中的 2 个")
    func figure(_ column: String, in view: CountyView) -> String? {
      view.totals.first?.figures.first { $0.column == column }?.printed
    }
    // Twice 764.33 万元.
    #expect(figure("收入/合计", in: view) == "1,528.66")
    #expect(figure("支出/合计", in: view) == "1,528.66")
    // Both stand in tables; above one it says “单位：万元、个”.
    let units = total.figures.filter { ["收入/合计", "项目绩效目标/项目数"].contains($0.column) }
    #expect(units.map(\.unit) == ["万元", "个"])
    try county.write(spending, to: "局2/支出.csv")
    let whole = board.view(on: nil)
    #expect(whole.totals.first?.departments == ["局1", "局2", "局3"])
    #expect(figure("收入/合计", in: whole) == "2,292.99")
    // The very tables of `gouji summary`.
    let summary = SummaryBench(drafts: [county.path]).summary().value
    let (own, other) = (try #require(whole.totals[0].county), try #require(summary))
    #expect(SummaryJSON.tables(own) == SummaryJSON.tables(other))
  }

  @Test func `a department in two drafts has no totals, two kinds of budgets have two`() throws {
    let twice = try CountyCopy(["局1", "局2"])
    let view = twice.board().view(on: nil)
    #expect(view.totals.count == 1 && view.totals[0].county == nil)
    #expect(view.totals[0].findings.map(\.code) == [.sameDepartmentTwice])
    #expect(view.sums.rows.isEmpty)

    let county = try Self.county()
    let head = try county.text("局3/草案.yaml")
    try county.write(head.replacing("地区: 达州市通川区", with: "地区: 别的县"), to: "局3/草案.yaml")
    let two = county.board().view(on: nil).totals
    #expect(two.map(\.departments) == [["局1", "局2"], ["局3"]])
    #expect(two.map { $0.name.prefix(3) } == ["达州市", "别的县"])
  }

  /// 局3 lists 局1's unit. The sum is that of 局1 and 局2 in both cases where it is known whose it is.
  @Test func `who lists another department's unit is left out, the others are added up`() throws {
    let county = try Self.county()
    try county.replace("203001", with: "201001", in: "局3")
    let view = county.board().view(on: nil)
    let total = try #require(view.totals.first)
    #expect(total.departments == ["局1", "局2"] && total.county != nil)
    #expect(total.findings.first?.code == .sameDepartmentTwice)
    let told = total.findings[0].message.replacing(county.path + "/", with: "")
    #expect(
      told.hasPrefix("局1 和 局3 都有单位 201001 ") && told.hasSuffix("，会算两次；合计里没有算 局3"), "\(told)")
    // Nobody's by its code: in neither.
    for name in ["局1", "局3"] { try county.replace("201001", with: "999001", in: name) }
    let open = try #require(county.board().view(on: nil).totals.first)
    #expect(open.departments == ["局2"])
    #expect(open.findings[0].message.hasSuffix("局1 和 \(county.path)/局3"))
  }

  /// Every template there is.
  private static let templates: [String] = {
    let folder = DraftCopy.repository.appending(path: "Templates")
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: folder.path(percentEncoded: false))
    return (names ?? []).filter { name in
      FileManager.default.fileExists(
        atPath: folder.appending(path: "\(name)/模板.yaml").path(percentEncoded: false))
    }.sorted()
  }()

  @Test func `there are templates`() { #expect(Self.templates.contains("示例")) }

  @Test(arguments: templates)
  func `what only gouji new has made is not handed in`(_ template: String) throws {
    let place = TemporaryFolder()
    let templates = DraftCopy.repository.appending(path: "Templates").path(percentEncoded: false)
    let draft = place.path("全县/新")
    let made = try GoujiRun([
      "new", draft, "--template", template, "--department", "某市档案局", "--code", "126", "--year",
      "2025", "--templates", templates,
    ])
    #expect(made.status == 0, "\(made.errors)")
    let board = CountyBoard(
      CountyBoard.Folders(
        drafts: [place.path("全县")], templates: templates, packages: place.path("out")))
    let view = board.view(on: nil)
    #expect(view.departments.map(\.state) == [.missing])
    #expect(view.departments.map(\.name) == ["某市档案局"])
    #expect(view.totals.isEmpty)
    board.buildAll()
    #expect(!FileManager.default.fileExists(atPath: place.path("out")))
    // One amount of its own, and somebody has begun.
    let spending = try place.text("全县/新/支出.csv")
    let amount = spending.replacing("100000", with: "120000")
    try place.write(amount, to: "全县/新/支出.csv")
    #expect(board.view(on: nil).departments.map(\.state) != [.missing])
  }

  @Test func `units that are listed beside their department are no departments`() throws {
    let tree = try UnitDraftsTests.tree()
    let drafts = ["甲", "部门", "乙"].map(tree.path)
    let view = CountyBoard(CountyBoard.Folders(drafts: drafts, packages: tree.path("out")))
      .view(on: nil)
    #expect(view.departments.map(\.isPart) == [true, false, true])
    #expect(view.findings.map(\.code) == [.alreadyCounted])
    #expect(view.totals.map(\.departments) == [["某局"]])
    let total = try #require(view.totals.first)
    #expect(view.share(of: total) == "1 个部门中的 1 个")
    let json = try #require(CountyJSON.fields(view).first { $0.0 == "totals" }).1
    #expect(json.contains("\"of\": 1,"), "\(json)")
    // 100 + 20 元 and 50 万元.
    #expect(total.figures.first?.printed == "50.01")
  }

  @Test func `notes are no warnings`() {
    var line = DepartmentLine(name: "局1", draft: "局1")
    line.isMissing = false
    line.findings = [Finding(.unusedFigure, at: nil, "没有用到的数")]
    #expect(line.state == .sound && line.warnings == 0 && line.errors == 0)
    line.findings.append(Finding(.unconfirmed, at: nil, "待确认"))
    #expect(line.state == .doubtful && line.warnings == 1 && line.errors == 0)
  }

  @Test func `tables as sheets and as CSV`() throws {
    let county = try CountyCopy(["局1", "=局2"], called: ["=局2": "=cmd|'/c calc'!A1"])
    let view = county.board().view(on: Self.today)
    let csv = String(decoding: view.progress.csv, as: UTF8.self)
    #expect(csv.hasPrefix("\u{FEFF}部门,联系科室,截止日期,剩余天数,状态,错误,警告,生成,公开,草案\n"))
    #expect(csv.contains("\n'=cmd|'/c calc'!A1,,,,"))
    let workbook = try CountyTable.workbook([view.progress, view.sums], title: "全县")
    #expect(workbook.starts(with: Array("PK".utf8)))
    let whole = try Self.county()
    let total = try #require(whole.board().view(on: nil).totals.first?.county)
    let table = String(decoding: total.csv(0), as: UTF8.self)
    #expect(table.contains("部门代码,部门名称,收入/合计"))
    #expect(table.contains(",局1,764.33,"))
    #expect(total.titles.count == 5)
  }
}

extension CountyCopy {
  /// Another budget code for a department, in all its files.
  func recode(_ name: String, to code: String) throws {
    try replace("185001", with: code, in: name)
    try replace("代码: \"185\"", with: "代码: \"\(code.prefix(3))\"", in: name)
  }

  /// In all files of a draft.
  fileprivate func replace(_ old: String, with new: String, in name: String) throws {
    for file in try FileManager.default.contentsOfDirectory(atPath: "\(path)/\(name)") {
      try write(try text("\(name)/\(file)").replacing(old, with: new), to: "\(name)/\(file)")
    }
  }

  /// From the packages to a place in the county's folder.
  fileprivate func copy(_ name: String, to place: String) throws {
    try FileManager.default.copyItem(atPath: "\(out)/\(name)", toPath: "\(path)/\(place)")
  }
}
