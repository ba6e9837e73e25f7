import GoujiModel
import OfficeOpenXML
import Testing

@testable import DraftReading

/// What people do to forms: each ends in what was meant or in a finding at the cell. 支出 has its
/// names in row 5 and 52 lines below, from row 6 to row 57; 预算数 is column L.
struct DamagedFormTests {
  struct Damage: Sendable, CustomTestStringConvertible {
    var name: String
    /// Findings beside those of the form as it was exported.
    var findings: [String]
    var saysTheSame: Bool
    var change: @Sendable (inout FormCopy) -> Void

    var testDescription: String { name }

    init(
      _ name: String, _ findings: [String] = [], saysTheSame: Bool = true,
      _ change: @escaping @Sendable (inout FormCopy) -> Void
    ) {
      self.name = name
      self.findings = findings
      self.saysTheSame = saysTheSame
      self.change = change
    }

    /// Of the sheet 支出.
    static func spending(
      _ name: String, _ findings: [String] = [], saysTheSame: Bool = true,
      _ change: @escaping @Sendable (inout SheetContent) -> Void
    ) -> Damage {
      Damage(name, findings, saysTheSame: saysTheSame) { $0.edit("支出", change) }
    }
  }

  @Test(arguments: harmless + faulty)
  func `a damaged form says what was meant or is reported at the cell`(_ damage: Damage) {
    var form = FormCopy.tongchuan
    let before = FormCopy.before
    #expect(before.findings.map(FormCopy.name) == [])
    damage.change(&form)
    let after = form.read()
    #expect(after.findings.map(FormCopy.name).sorted() == damage.findings.sorted())
    #expect((after.said == before.said) == damage.saysTheSame)
  }

  static let harmless: [Damage] = [
    .spending("columns moved") { $0.moveColumns([11, 8, 13, 0, 2]) },
    .spending("blank rows inserted") { $0.insertRows(3, above: 20) },
    .spending("rows inserted above the header") { $0.insertRows(2, above: 2) },
    .spending("a source merged over three rows") {
      $0.clear("I7")
      $0.clear("I8")
      $0.merges.append(CellBlock(rows: 5...7, columns: 8...8))
    },
    .spending("a code merged over two rows") {
      $0.clear("C7")
      $0.merges.append(CellBlock(rows: 5...6, columns: 2...2))
    },
    .spending("an amount stored as text with commas") { $0.type("L6", .text("1,118,760.00")) },
    .spending("full-width digits") { $0.type("L6", .text("１１１８７６０．００")) },
    .spending("blanks around") { $0.type("I6", .text(" 一般公共预算　 ")) },
    .spending("a formula with its result") {
      $0.type("L6", .formula("1118000+760", result: "1118760"))
    },
    .spending("the dust of floating point") { $0.type("L6", .number("1118760")) },
    .spending("a code typed as a number") { $0.type("C6", .number("2080101")) },
    .spending("a code with its name in the cell") { $0.type("C6", .text("2080101 行政运行")) },
    .spending("a code with a dash and its name") { $0.type("C6", .text("2080101-行政运行")) },
    .spending("the right name beside a code, typed") { $0.type("D6", .text("行政运行")) },
    .spending("a code with its name typed over the shown name") {
      $0.type("D6", .text("2080101 行政运行"))
      $0.type("F6", .text("30101-基本工资"))
    },
    .spending("a code and its name without a blank over the shown name") {
      $0.type("F6", .text("30101基本工资"))
    },
    .spending("a code alone typed over the shown name") { $0.type("D6", .number("2080101")) },
    .spending("the whole path and a note behind the name typed over the shown name") {
      $0.type("D6", .text("社会保障和就业支出-人力资源和社会保障管理事务-行政运行"))
      $0.type("F6", .text("基本工资（在职）"))
    },
    Damage("the names of local codes hidden") { form in
      form.edit("本地科目") { $0.visibility = .hidden }
    },
    .spending("a unit by its name") { $0.type("A6", .text("达州市通川区人力资源和社会保障局")) },
    .spending("a unit as the list has it") {
      $0.type("A6", .text("185001 达州市通川区人力资源和社会保障局"))
    },
    .spending("a kind by its short name") { $0.type("G6", .text("人员")) },
    .spending("the only unit left out") { $0.clear("A6") },
    .spending("what is taken by default left out") { $0.clear("J6") },
    .spending("the result of a name not stored") { $0.type("D6", .formula("1", result: nil)) },
    .spending("the header without its result") {
      $0.type("L5", .formula("\"*预算数（\"&填报单位&\"）\"", result: nil))
    },
    .spending("the header once more in the middle") {
      $0.insertRows(1, above: 30)
      $0.copyRow(5, to: 30)
    },
    .spending("a total typed below") {
      $0.type("A60", .text("合　计"))
      $0.type("L60", .number("7643300"))
    },
    .spending("a total as a formula") {
      $0.type("A58", .text("总计："))
      $0.type("L58", .formula("SUM(L6:L57)", result: "7643300"))
    },
    .spending("subtotals and a total") {
      $0.insertRows(1, above: 8)
      $0.type("A8", .text("小计"))
      $0.type("L8", .number("1744760"))
      $0.type("A60", .text("合计"))
      $0.type("L60", .number("7643300"))
    },
    Damage("a sheet renamed") { $0.edit("支出") { $0.name = "Sheet1" } },
    Damage("two sheets with each other's name") { form in
      form.edit("项目绩效") { $0.name = "甲" }
      form.edit("整体绩效") { $0.name = "项目绩效" }
      form.edit("甲") { $0.name = "整体绩效" }
    },
    Damage("sheets in another order") { $0.content.sheets.reverse() },
    Damage("the cover and the codes removed") { form in
      form.content.sheets.removeAll { FormSheet.unread.contains($0.name) }
    },
    Damage("columns hidden") { form in form.edit("支出") { $0.hiddenColumns = [11...11] } },
    Damage("a line of the head moved") { form in form.edit("基本情况") { $0.insertRows(2, above: 6) } },
    Damage("a year as a number") { $0.edit("基本情况") { $0.type("B5", .number("2024")) } },
    Damage("the unit typed beside an amount of last year") { form in
      form.edit("上年数") { $0.type("B4", .text("795.41万元")) }
    },
    Damage("a copy of a sheet without rows") { form in
      var copy = form.content.sheets.first { $0.name == "支出" }!
      copy.name = "支出 (2)"
      copy.rows.removeAll { $0.row > 4 }
      form.content.sheets.append(copy)
    },
  ]

  static let faulty: [Damage] = [
    // What is typed there is not what is printed, and whoever typed it expects it.
    .spending("the name beside a code overwritten", ["G205 支出!C6"]) {
      $0.type("D6", .text("工资"))
    },
    .spending("another code with its name beside a code", ["G204 支出!C6"], saysTheSame: false) {
      $0.type("D6", .text("2080150 事业运行"))
    },
    Damage("a sheet hidden", ["G153 支出!A6"]) { form in
      form.edit("支出") { $0.visibility = .hidden }
    },
    .spending("hidden rows count", ["G153 支出!A8"]) { $0.hiddenRows = [7, 8] },
    .spending("a formula without its result", ["G120 支出!L6"], saysTheSame: false) {
      $0.type("L6", .formula("L7*2", result: nil))
    },
    .spending("a formula that failed", ["G119 支出!L6"], saysTheSame: false) {
      $0.type("L6", .error("#REF!"))
    },
    .spending("a formula that failed in a remark", ["G140 支出!N6"]) {
      $0.type("N6", .error("#REF!"))
    },
    .spending("a date for an amount", ["G109 支出!L6"], saysTheSame: false) {
      $0.type("L6", .date("2024-03-01"))
    },
    .spending("a percentage for an amount", ["G109 支出!L6"], saysTheSame: false) {
      $0.type("L6", .percent("25%"))
    },
    .spending("a word for an amount", ["G109 支出!L6"], saysTheSame: false) {
      $0.type("L6", .text("12万"))
    },
    .spending("an amount finer than 分", ["G110 支出!L6"], saysTheSame: false) {
      $0.type("L6", .number("1118760.333"))
    },
    .spending("an amount left out", ["G113 支出!L6"], saysTheSame: false) { $0.clear("L6") },
    .spending("amounts merged over two rows", ["G113 支出!L7"], saysTheSame: false) {
      $0.clear("L7")
      $0.merges.append(CellBlock(rows: 5...6, columns: 11...11))
    },
    .spending("a source misspelt", ["G202 支出!I6"], saysTheSame: false) {
      $0.type("I6", .text("一般预算"))
    },
    .spending("a code with a digit missing", ["G204 支出!C6"], saysTheSame: false) {
      $0.type("C6", .number("208010"))
    },
    .spending("a code with another's name", ["G205 支出!C6"]) {
      $0.type("C6", .text("2080101 事业运行"))
    },
    .spending("a project that is not listed", ["G210 支出!H9"], saysTheSame: false) {
      $0.type("H9", .text("日常公用经费（改）"))
    },
    .spending("a total that differs", ["G150 支出!L60"]) {
      $0.type("A60", .text("合计"))
      $0.type("L60", .number("7643000"))
    },
    .spending("a subtotal that differs", ["G150 支出!L8"]) {
      $0.insertRows(1, above: 8)
      $0.type("A8", .text("小计"))
      $0.type("L8", .number("1744761"))
    },
    .spending("a total that is a word", ["G109 支出!L60"]) {
      $0.type("A60", .text("合计"))
      $0.type("L60", .text("七百万"))
    },
    .spending("a column of one's own", ["G106 支出!Q5"]) {
      $0.type("Q5", .text("经办人"))
      $0.type("Q6", .text("张三"))
    },
    .spending("who filled it in and when, below the rows", ["G144 支出!A60"]) {
      $0.type("A60", .text("填表人：张三　审核：李四"))
      $0.type("A61", .text("联系电话"))
      $0.type("D61", .text("13800000000"))
    },
    .spending("a remark below the rows", ["G158 支出!A60"]) {
      $0.type("A60", .text("已与财政核对：见附件"))
    },
    .spending("notes at the right", ["G106 支出!R6"]) { $0.type("R6", .text("待核实")) },
    .spending("the name of a column wiped out", ["G105 支出!A1", "G108 支出!H9"], saysTheSame: false) {
      $0.clear("H5")
    },
    .spending("the name of a column changed", ["G105 支出!A5", "G106 支出!L5"], saysTheSame: false) {
      $0.type("L5", .text("本年金额"))
    },
    .spending("another unit in the header", ["G155 支出!L5"]) {
      $0.type("L5", .text("预算数（万元）"))
    },
    .spending("a row above the header", ["G154 支出!A3"]) { $0.copyRow(57, to: 3) },
    Damage("a sheet removed", ["G156 填报说明!A1"], saysTheSame: false) { form in
      form.content.sheets.removeAll { $0.name == "年度任务" }
    },
    Damage("spending removed", ["G102 填报说明!A1"], saysTheSame: false) { form in
      form.content.sheets.removeAll { $0.name == "支出" }
    },
    Damage("a copy of a sheet with rows", ["G151 支出 (2)!A5"]) { form in
      var copy = form.content.sheets.first { $0.name == "支出" }!
      copy.name = "支出 (2)"
      form.content.sheets.append(copy)
    },
    Damage("a sheet of one's own", ["G152 草稿!A1"]) { form in
      var sheet = form.content.sheets[0]
      sheet.name = "草稿"
      sheet.rows = []
      sheet.type("A1", .text("随手记"))
      form.content.sheets.append(sheet)
    },
    Damage("the year left out", ["G113 基本情况!B5"], saysTheSame: false) { form in
      form.edit("基本情况") { $0.clear("B5") }
    },
    Damage("a date for the year", ["G112 基本情况!B5"], saysTheSame: false) { form in
      form.edit("基本情况") { $0.type("B5", .date("2024-01-01")) }
    },
    Damage("a line of the head twice", ["G220 基本情况!A30"]) { form in
      form.edit("基本情况") {
        $0.type("A30", .text("年度"))
        $0.type("B30", .text("2025"))
      }
    },
    Damage("a word for last year's amount", ["G109 上年数!B4"], saysTheSame: false) { form in
      form.edit("上年数") { $0.type("B4", .text("不详")) }
    },
    Damage("two units of one amount", ["G155 上年数!B4"]) { form in
      form.edit("上年数") { $0.type("B4", .text("7954100元")) }
    },
    Damage("a unit twice", ["G220 单位!A5"], saysTheSame: false) { form in
      form.edit("单位") { $0.copyRow(4, to: 5) }
    },
    Damage("a weight that is no number", ["G112 整体绩效!G4"], saysTheSame: false) { form in
      form.edit("整体绩效") { $0.type("G4", .text("五")) }
    },
    Damage("words without a name", ["G113 原因与文字!C4"], saysTheSame: false) { form in
      form.edit("原因与文字") { $0.clear("B4") }
    },
  ]

  @Test func `a row copied is a record more`() {
    var form = FormCopy.tongchuan
    let before = FormCopy.before.said.ledgers["支出"]!
    form.edit("支出") { $0.copyRow(57, to: 58) }
    let after = form.read()
    #expect(after.findings.map(FormCopy.name) == ["G212 支出!A58"])
    #expect(after.said.ledgers["支出"]! == before + [before[51]])
  }

  @Test func `a total that differs says both amounts and the difference`() {
    var form = FormCopy.tongchuan
    form.edit("支出") {
      $0.type("A60", .text("合计"))
      $0.type("L60", .number("7643000"))
    }
    let finding = form.read().findings[0]
    #expect(finding.place?.description == "某局.xlsx#支出!L60")
    #expect(
      finding.message == "“合计”行的“预算数”填的是 7643000 元，各行相加是 7643300 元，相差 -300 元")
  }

  /// Saved by a program that does not compute.
  @Test func `sums that were not computed anew are told once, details by their own`() {
    #expect(FormCopy.tongchuan.read(withFormulas: true).findings.isEmpty)
    func names(_ change: (inout SheetContent) -> Void) -> [String] {
      var form = FormCopy.tongchuan
      form.edit("支出", change)
      return form.read(withFormulas: true).findings.map(FormCopy.name)
    }
    // 1118760 in the first line, whose amount is typed: the sum above it and 核对 are of before.
    let typed = names { $0.type("L7", .number("1118761")) }
    #expect(typed.count == 1 && typed[0].hasPrefix("G148 支出!"), "\(typed)")
    let formula = names { $0.type("L7", .formula("1000000+118761", result: "1118760")) }
    #expect(formula == ["G148 支出!L7"])
    let sum = names { $0.type("L9", .formula("L7+L8", result: "1744760")) }
    #expect(sum.contains("G149 支出!L9"), "\(sum)")
  }

  @Test func `another workbook is no form`() {
    var form = FormCopy.tongchuan
    form.content.sheets.removeAll { $0.name == "基本情况" }
    #expect(form.read().findings.map(FormCopy.name).contains("G157 填报说明!A1"))
  }

  @Test func `a kind that is none is said once, not for every paragraph below it`() {
    var form = FormCopy.tongchuan
    var address = ""
    form.edit("原因与文字") { sheet in
      let row = sheet.rows.first { $0.cells.contains { $0.shown == "职能简介" } }!.row
      sheet.insertRows(1, above: row + 2)
      sheet.type("C\(row + 2)", .text("又一段。"))
      address = "A\(row + 1)"
      sheet.type(address, .text("文本"))
    }
    #expect(form.read().findings.map(FormCopy.name) == ["G202 原因与文字!\(address)"])
  }

  @Test func `paragraphs go on below without their name`() {
    var form = FormCopy.tongchuan
    let before = FormCopy.before.said.prose["职能简介"]!
    form.edit("原因与文字") { sheet in
      let row = sheet.rows.first { $0.cells.contains { $0.shown == "职能简介" } }!.row
      sheet.insertRows(1, above: row + 2)
      sheet.type("C\(row + 2)", .text("新的一段。\n又一段。"))
    }
    let after = form.read()
    #expect(after.findings.map(FormCopy.name) == [])
    #expect(after.said.prose["职能简介"] == before + ["新的一段。", "又一段。"])
  }
}
