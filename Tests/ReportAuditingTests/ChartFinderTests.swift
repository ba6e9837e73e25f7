import GoujiModel
import Testing

@testable import ReportAuditing

struct ChartFinderTests {
  private func find(_ table: String, _ row: String, _ column: String) -> String {
    let address = CellAddress(table: table, row: row, column: column)
    return switch ChartFinder.find(address, in: SampleChart.report(SampleChart.pie())) {
    case .found(let figure): figure.printed
    case .noCategory(let nearest): "类 \(nearest)"
    case .noColumn(let nearest): "系列 \(nearest)"
    case nil: "没有图"
    }
  }

  @Test func `a chart is found by its number and by its key`() {
    #expect(find("图2", "项目支出", "支出结构图") == "3.00")
    #expect(find("支出结构", "项目支出", "占比") == "75%")
    #expect(find("图１", "项目支出", "占比") == "没有图")
  }

  @Test func `blanks and full width do not matter`() {
    #expect(find("图２", "基本支出", "占比") == "25%")
  }

  @Test func `what is not there is answered with what is near`() {
    #expect(find("图2", "项目开支", "占比") == "类 [\"项目支出\"]")
    #expect(find("图2", "项目支出", "比重").hasPrefix("系列"))
  }
}
