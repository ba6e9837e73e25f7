import GoujiModel
import TestSupport
import Testing

@testable import FormWriting

/// What the formulas of a row give before anyone recalculates them.
struct FormFormulasTests {
  private let form = FormLayout(
    SampleForm.content(
      spending: "单位,功能科目\n01,2080101", local: "代码,名称\n3010199,甲县津贴"))

  private func name(_ column: Int, _ typed: String) throws -> String {
    let ledger = try #require(form.ledger("支出"))
    let formulas = FormFormulas(ledger: ledger, form: form)
    return formulas.name(of: column, row: 5, value: typed.isEmpty ? .empty : .text(typed)).text
  }

  @Test(arguments: [
    (1, "2080101", "行政运行"), (1, "2080101 行政运行", "行政运行"), (1, "", ""), (1, "2089999999", "代码表里没有"),
    (1, "208", "代码表里没有"), (2, "30101", "基本工资"), (2, "3010199", "甲县津贴"), (2, "3010198", "代码表里没有"),
    (0, "01", "甲局机关"), (0, "甲中心", "甲中心"), (0, "09", "没有这个单位"), (0, "", ""),
  ])
  func `what is typed is named beside it`(column: Int, typed: String, name: String) throws {
    #expect(try self.name(column, typed) == name)
  }

  @Test func `a formula speaks of the cell to its left`() throws {
    let ledger = try #require(form.ledger("支出"))
    let formula = FormFormulas(ledger: ledger, form: form)
      .name(of: 1, row: 5, value: .empty).formula
    // Unit and its name stand before: the code is in column C, the sixth row.
    #expect(formula.hasPrefix("IF(C6=\"\",\"\","))
    #expect(formula.contains("VLOOKUP(TRIM(LEFT(C6&\" \",FIND(\" \",C6&\" \")-1)),功能科目表,2,FALSE)"))
  }
}
