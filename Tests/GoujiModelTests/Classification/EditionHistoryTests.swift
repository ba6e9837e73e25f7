import GoujiModel
import Testing

/// Names and codes by the editions that ship. What must come out was written down from
/// `../shared/reference` and the publications it quotes.
struct EditionHistoryTests {
  @Test(arguments: [
    // The names that 江苏省高级人民法院 printed in 2018.
    (2018, "20805", "行政事业单位离退休"), (2018, "2080504", "未归口管理的行政单位离退休"),
    (2018, "2080505", "机关事业单位基本养老保险缴费支出"), (2018, "30114", "医疗费"),
    // Renamed since, from the changes alone.
    (2017, "210", "医疗卫生与计划生育支出"), (2018, "210", "医疗卫生与计划生育支出"),
    (2019, "210", "卫生健康支出"), (2018, "2080501", "归口管理的行政单位离退休"),
    (2020, "2080501", "行政单位离退休"), (2021, "21305", "扶贫"), (2023, "21305", "巩固脱贫衔接乡村振兴"),
    (2024, "21305", "巩固脱贫攻坚成果衔接乡村振兴"), (2025, "21305", "巩固脱贫攻坚成果衔接乡村振兴"),
    (2017, "30307", "医疗费"), (2018, "30307", "医疗费补助"), (2023, "2013804", "市场主体管理"),
    // Out of use, or not yet in use: never empty.
    (2017, "30104", "其他社会保障缴费"), (2017, "30311", "住房公积金"), (2017, "30312", "提租补贴"),
    (2017, "2100501", "行政单位医疗"), (2024, "2080504", "未归口管理的行政单位离退休"),
    (2018, "2040410", "检察监督"), (2024, "2170404", "中央金融机构注资特别国债支出"),
    // Years without an edition take the nearest.
    (2016, "20805", "行政事业单位离退休"), (2030, "20805", "行政事业单位养老支出"),
  ])
  func `a code has the name of the year`(year: Int, code: String, name: String) {
    let names = Classification(year: year)
    #expect((names.functionName(code) ?? names.economicName(code)) == name)
  }

  @Test(arguments: [
    (2018, "2040405", true), (2019, "2040405", false), (2018, "2040410", false),
    (2019, "2040410", true), (2019, "2080504", true), (2020, "2080504", false),
    (2017, "30311", true), (2018, "30311", false), (2024, "2170404", false),
    (2025, "2170404", true), (2023, "2101704", false), (2024, "2101704", true),
    // Nothing is known of its beginning; a guess would be a false alarm.
    (2017, "2080101", true), (2019, "2081199", true),
  ])
  func `a code is in force or not`(year: Int, code: String, isCurrent: Bool) {
    let standing = Classification(year: year).standing(code)
    #expect(standing.isCurrent == isCurrent, "\(standing)")
  }

  @Test func `what befell a 款 befell what no source spells out below it`() {
    guard case .retired(_, let changes) = Classification(year: 2024).standing("2011099") else {
      Issue.record("20110 is gone since 2021")
      return
    }
    #expect(changes.map(\.newCode) == ["20801"])
    guard case .notYet = Classification(year: 2023).standing("2101701") else {
      Issue.record("21017 is new in 2024")
      return
    }
  }

  @Test func `a day within the year chooses between its editions`() throws {
    let day = { (text: String) in try #require(EditionDate(text)) }
    #expect(!Classification(on: try day("2024-03-28")).standing("22006").isCurrent)
    #expect(Classification(on: try day("2024-03-29")).standing("22006").isCurrent)
    #expect(Classification(year: 2024).standing("22006").isCurrent)
  }

  @Test(arguments: [
    "2024-1-1", "2024-13-01", "2023-02-29", "2024-00-10", "二〇二四", "", "2024-01-01-", "+024-01-01",
  ])
  func `what is no day names no edition`(_ text: String) { #expect(EditionDate(text) == nil) }

  @Test func `codes that changed lead to their successors`() {
    let names = Classification(year: 2024)
    #expect(names.successor(of: "2040405") == .one("2040410"))
    #expect(names.successor(of: "30312") == .one("30102"))
    #expect(Classification(year: 2018).successor(of: "3031101", named: "公积金") == .one("30113"))
    // The code was given out anew, for 代缴社会保险费, in a year that no source tells.
    #expect(names.successor(of: "30311") == .same)
    #expect(Classification(year: 2021).successor(of: "30311") == .same)
    #expect(names.successor(of: "2080501") == .same)
    // An item became a 款.
    guard case .several(let changes) = names.successor(of: "2010308") else {
      Issue.record("2010308 has no single successor")
      return
    }
    #expect(changes.map(\.newCode) == ["20140"])
  }

  @Test func `every row that ships has a source, a confidence and a place in its table`() {
    for edition in EditionHistory.shipped.editions {
      for change in edition.changes {
        #expect(!change.source.isEmpty, "\(change)")
        #expect(!change.oldName.isEmpty || !change.newName.isEmpty, "\(change)")
      }
    }
    for year in 2017...2025 {
      let names = Classification(year: year)
      for entry in names.entries(matching: "") {
        #expect(!entry.source.isEmpty, "\(year) \(entry)")
        #expect(names.entry(entry.code) == entry)
      }
    }
  }

  @Test func `the difference of two years is what the editions between them changed`() {
    let difference = EditionDifference(
      from: Classification(year: 2018), to: Classification(year: 2019))
    #expect(difference.changes.contains { $0.oldCode == "2040405" && $0.newCode == "2040410" })
    #expect(difference.changes.allSatisfy { $0.date.year == 2019 })
    #expect(difference.incomplete == [2018, 2019])
    let none = EditionDifference(from: Classification(year: 2024), to: Classification(year: 2024))
    #expect(none.changes.isEmpty && none.untold.isEmpty && none.incomplete.isEmpty)
  }
}

extension CodeStanding {
  fileprivate var isCurrent: Bool { if case .current = self { true } else { false } }
}
