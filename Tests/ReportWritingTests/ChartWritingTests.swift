import Foundation
import GoujiModel
import ManifestWriting
import OfficeOpenXML
import Testing
import WordWriting

@testable import WorkbookWriting

struct ChartWritingTests {
  private func document() throws -> PackageReader { try PackageReader(WordReport.write(.sample)) }

  @Test func `a chart of the document repeats the cells of its workbook`() throws {
    let document = try document()
    let chart = try #require(document.entry("word/charts/chart1.xml")).text
    let points = [
      "<c:f>'数据'!$C$2:$C$3</c:f><c:numCache><c:formatCode>0.00</c:formatCode>",
      "<c:pt idx=\"0\"><c:v>5325.62165</c:v></c:pt>", "<c:pt idx=\"1\"><c:v>5528.78</c:v></c:pt>",
      "<c:f>'数据'!$B$1</c:f>", "<c:v>2023年度</c:v>", "<c:v>收入总计</c:v>",
    ]
    for point in points { #expect(chart.contains(point), "\(point)") }
    let workbook = try PackageReader(
      try #require(document.entry("word/embeddings/chart1.xlsx")).bytes)
    let sheet = try #require(workbook.entry("xl/worksheets/sheet1.xml")).text
    #expect(sheet.contains("<c r=\"B2\" s=\"3\"><v>5325.62165</v></c>"))
    #expect(sheet.contains("<c r=\"C3\" s=\"3\"><v>5528.78</v></c>"))
  }

  @Test func `a slice is labelled with name, amount and share as they are printed`() throws {
    let chart = try #require(try document().entry("word/charts/chart2.xml")).text
    #expect(chart.contains("<a:t>社会保障和就业支出</a:t>"))
    #expect(chart.contains("<a:t>515494.00万元 93.24%</a:t>") == false)
    #expect(chart.contains("<a:t>5154.94万元 93.24%</a:t>"))
    #expect(chart.contains("<a:t>2.94万元 0.05%</a:t>"))
  }

  @Test func `a chart stands with its caption and says in words what it shows`() throws {
    let body = try #require(try document().entry("word/document.xml")).text
    let line = try #require(
      body.split(separator: "<w:p>").first { $0.contains("r:id=\"rIdChart1\"") })
    #expect(line.hasPrefix("<w:pPr><w:keepNext/>"))
    #expect(
      line.contains(
        "descr=\"收、支决算总计变动情况图：收入总计 2023年度 5325.62万元、2024年度 5528.78万元；"
          + "支出总计 2023年度 5325.62万元、2024年度 5528.78万元\""))
    #expect(body.contains("<w:t>（图1：收、支决算总计变动情况图）</w:t>"))
  }

  @Test func `the workbook holds the charts on a sheet of their own`() throws {
    let workbook = try PackageReader(WorkbookReport.write(.sample))
    let names = try #require(workbook.entry("xl/workbook.xml")).text
    #expect(names.contains("<sheet name=\"图\" "))
    let chart = try #require(workbook.entry("xl/charts/chart2.xml")).text
    #expect(chart.contains("<c:f>'图'!$B$18:$B$21</c:f>"))
    #expect(chart.contains("<c:externalData") == false)
  }

  @Test func `a pie of many slices is higher than one of a few`() {
    let usual = ChartSize.of(.functions, .official)
    #expect(usual.height < 230 && usual.width > 425)
    var many = ReportChart.functions
    many.categories = (0..<12).map { Words("类别\($0)") }
    many.series[0].points = Array(repeating: many.series[0].points[0], count: 12)
    #expect(ChartSize.of(many, .official).height > 1.2 * usual.height)
    #expect(ChartSize.of(.totals, .official, width: 400).width == 400)
  }

  @Test func `the manifest says where every number of a chart is printed`() throws {
    let text = String(decoding: ManifestReport.write(.sample), as: UTF8.self)
    #expect(
      text.contains(
        "{\"位置\": \"图2!卫生健康支出.占比\", \"图\": \"支出结构\", \"工作表\": \"图\", \"单元格\": \"C20\", "
          + "\"类别\": \"比率\", \"数值\": \"126220000/5528780000\", \"显示\": \"2.28%\"}"))
  }

  /// `GOUJI_PYTHON` names an interpreter that has python-docx and openpyxl.
  @Test(.enabled(if: PythonReader.canRead, "python-docx and openpyxl are not installed"))
  func `other programs open the document and read the data of its charts`() throws {
    let said = try PythonReader.run(
      """
      import docx, io, openpyxl, sys
      document = docx.Document(sys.argv[1])
      for part in document.part.package.iter_parts():
          if str(part.partname).startswith('/word/embeddings/'):
              sheet = openpyxl.load_workbook(io.BytesIO(part.blob)).active
              print(str(part.partname)[-6:-5], [[cell.value for cell in row] for row in sheet])
      """, WordReport.write(.sample), named: "report.docx")
    let expected = [
      "1 [[None, '2023年度', '2024年度'], ['收入总计', 5325.62165, 5528.78], ['支出总计', 5325.62165, 5528.78]]",
      "2 [[None, '支出结构图', '占比'], ['一般公共服务支出', 2.94, 0.0005], ['社会保障和就业支出', 5154.94, 0.9324], "
        + "['卫生健康支出', 126.22, 0.0228], ['住房保障支出', 244.68, 0.0443]]",
    ]
    #expect(said.split(separator: "\n").map(String.init).sorted() == expected)
  }

  @Test(.enabled(if: PythonReader.canRead, "python-docx and openpyxl are not installed"))
  func `other programs read the charts of the workbook`() throws {
    let said = try PythonReader.run(
      """
      import openpyxl, sys
      for chart in openpyxl.load_workbook(sys.argv[1])['图']._charts:
          for series in chart.series: print(type(chart).__name__, series.val.numRef.f)
      """, WorkbookReport.write(.sample), named: "report.xlsx")
    #expect(
      said == """
        BarChart '图'!$B$3:$B$4
        BarChart '图'!$C$3:$C$4
        PieChart '图'!$B$18:$B$21

        """)
  }
}
