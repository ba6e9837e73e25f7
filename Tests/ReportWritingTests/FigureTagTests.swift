import GoujiModel
import Testing

@testable import ReportLayout

struct FigureTagTests {
  /// Rows and columns are counted from 1 in a name and from 0 here.
  @Test func `a name stands for one place`() throws {
    #expect(FigureTag.index("f1") == 0 && FigureTag.index("f12") == 11)
    let cell = try #require(FigureTag.cell("表3-1!R7C4"))
    #expect(cell == ("表3-1", 6, 3))
    #expect(try #require(FigureTag.cell("附表!1!R1C1")) == ("附表!1", 0, 0))
  }

  @Test(arguments: [
    "f0", "f-1", "f01", "f+1", "f", "f-9223372036854775808", "f9223372036854775808", "", "表3",
    "表3!",
    "表3!R1", "表3!R0C1", "表3!R1C0", "表3!R1C1C1", "表3!RC", "表3!1R1C", "表3!R-9223372036854775808C1",
    "表3!R99999999999999999999C1", "表3!R1048577C1", "表3!R1C16385",
  ])
  func `what is no name stands for none`(_ name: String) {
    #expect(FigureTag.index(name) == nil && FigureTag.cell(name) == nil)
  }
}
