import Foundation
import GoujiModel
import ManifestWriting
import Testing

@testable import BudgetWorkbench

struct OpenDataTests {
  private func drafted(_ draft: String) throws -> DraftedReport {
    let path = DraftCopy.repository.appending(path: "Drafts/\(draft)").path(percentEncoded: false)
    return try #require(Workbench(draft: path, templates: nil).drafted().value)
  }

  /// Read by a reader of its own, by RFC 4180.
  private func rows(_ bytes: [UInt8]) throws -> [[String: String]] {
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    var lines: [[String]] = [[""]]
    var isQuoted = false
    var text = Array(String(decoding: bytes.dropFirst(3), as: UTF8.self).unicodeScalars)[...]
    while let scalar = text.popFirst() {
      let (line, cell) = (lines.count - 1, lines[lines.count - 1].count - 1)
      switch scalar {
      case "\"" where isQuoted && text.first == "\"":
        text.removeFirst()
        lines[line][cell] += "\""
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: lines[line].append("")
      case "\n" where !isQuoted: lines.append([""])
      default: lines[line][cell].unicodeScalars.append(scalar)
      }
    }
    #expect(lines.last == [""])
    let header = lines[0]
    return lines.dropFirst().dropLast().map { cells in
      #expect(cells.count == header.count)
      return Dictionary(uniqueKeysWithValues: zip(header, cells))
    }
  }

  @Test(arguments: PageTests.drafts)
  func `every figure is a row, exact`(_ draft: String) throws {
    let drafted = try drafted(draft)
    let rows = try rows(OpenData.table(drafted.report))
    let known = Dictionary(grouping: rows) { $0["位置"] ?? "" }
    #expect(known.allSatisfy { $0.value.count == 1 })
    var figures = 0
    func expect(_ place: String, _ value: FigureValue?, _ printed: String) {
      figures += 1
      let row = known[place]?.first
      #expect(row?["印出"] == printed || row?["印出"] == "'" + printed, "\(place)")
      switch value {
      case .amount(let money):
        // 元 with the 分 behind the point, by Foundation.
        let fen = Decimal(string: row?["数值"] ?? "").map { $0 * 100 }
        #expect(fen == Decimal(money.fen), "\(place)")
        #expect(row?["单位"] == "元")
      case .count(let count): #expect(row?["数值"] == "\(count)", "\(place)")
      case .share(let ratio):
        let parts = ratio.parts.map { Double($0.numerator) / Double($0.denominator) } ?? 0
        #expect(abs((Double(row?["数值"] ?? "") ?? 9) - parts) < 1e-9, "\(place)")
      case .quantity(let number): #expect(row?["数值"] == number.text, "\(place)")
      case nil: #expect(row?["数值"] == "" && row?["类别"] == "没有值", "\(place)")
      }
    }
    for table in drafted.report.tables {
      table.forEachFigure { figure, row, column in
        if row < table.headerRows { return }
        expect("\(table.id)!R\(row + 1)C\(column + 1)", figure.value, figure.printed)
      }
    }
    for (index, figure) in drafted.report.figures.enumerated()
    where !drafted.report.figurePlaces[index].isEmpty {
      expect("f\(index + 1)", figure.value, figure.printed)
    }
    #expect(figures == rows.count { $0["类别"] != "文字" })
  }

  /// 通川's 养老 of the unit: typed in 支出.csv as 2080505, printed in 表3 under its class and section.
  @Test func `rows and columns are named, codes stand by themselves`() throws {
    let rows = try rows(OpenData.table(drafted("tongchuan-2024").report))
    let pension = rows.filter { $0["表号"] == "表3" && $0["功能科目"] == "2080505" }
    #expect(!pension.isEmpty)
    #expect(pension.allSatisfy { $0["行"]?.contains("机关事业单位基本养老保险缴费支出") == true })
    #expect(pension.allSatisfy { $0["表名"] == "一般公共预算支出预算表" })
    let income = try #require(
      rows.first { $0["表号"] == "表1" && $0["行"] == "一、一般公共预算拨款收入" })
    #expect(income["栏目"] == "收入/预算数")
    #expect(income["印出"] == "764.33")
    #expect(income["数值"] == "7643300")
    #expect(income["印出单位"] == "万元")
    let education = try #require(rows.first { $0["表号"] == "表1" && $0["行"] == "五、教育支出" })
    #expect(education["栏目"] == "支出/预算数")
    #expect(education["数值"] == "0")
  }

  @Test func `the descriptor says what the table is`() throws {
    let draft = try DraftCopy()
    let run = try GoujiRun(["build", draft.path, "--out", draft.out, "--open-data"])
    #expect(run.status == 0, "\(run.errors)")
    let written = try #require(draft.written())
    let csv = try #require(written.first { $0.hasSuffix(".开放数据.csv") })
    let json = try #require(written.first { $0.hasSuffix(".开放数据.json") })
    let data = try Data(contentsOf: URL(filePath: draft.out + "/" + json))
    let document = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(document["年度"] as? Int == 2024)
    #expect((document["科目版本"] as? String)?.contains("2024") == true)
    let resource = try #require((document["resources"] as? [[String: Any]])?.first)
    #expect(resource["path"] as? String == csv)
    let bytes = try Data(contentsOf: URL(filePath: draft.out + "/" + csv))
    #expect(resource["bytes"] as? Int == bytes.count)
    let schema = try #require(resource["schema"] as? [String: Any])
    let fields = try #require(schema["fields"] as? [[String: Any]])
    let header = String(decoding: bytes.dropFirst(3).prefix { $0 != 10 }, as: UTF8.self)
    #expect(
      fields.map { $0["name"] as? String ?? "" } == header.split(separator: ",").map(String.init))
    #expect(
      try GoujiRun(["verify", draft.out, "--draft", draft.path]).output.contains("共 5 个文件，5 个一致"))
  }

  @Test func `no cell starts a program in Excel`() throws {
    var changed = try drafted("tongchuan-2024").report
    let part = try #require(
      changed.parts.firstIndex { part in
        part.blocks.contains { if case .table = $0 { true } else { false } }
      })
    for (index, block) in changed.parts[part].blocks.enumerated() {
      guard case .table(var table) = block else { continue }
      let row = table.rows.count - 1
      table.rows[row].cells[table.frozenColumns] = Cell(.text("=cmd|'/c calc'!A1"))
      changed.parts[part].blocks[index] = .table(table)
      break
    }
    let text = String(decoding: OpenData.table(changed), as: UTF8.self)
    #expect(text.contains("'=cmd|"))
    #expect(!text.contains(",=cmd"))
  }
}
