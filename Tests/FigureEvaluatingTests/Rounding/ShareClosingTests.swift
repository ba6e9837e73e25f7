import GoujiModel
import Testing

@testable import FigureEvaluating

struct ShareClosingTests {
  private func close(_ parts: [Int], of whole: Int, decimals: Int = 2) -> [Int]? {
    let digits = ShareClosing.digits(decimals: decimals)
    return ShareClosing.closed(parts.map { Ratio($0, over: whole)! }, at: digits, digits: digits)
  }

  @Test func `thirds close at 100 percent, the first one digit more`() {
    #expect(close([1, 1, 1], of: 3) == [3334, 3333, 3333])
  }

  @Test func `the digit goes to the largest remainder`() {
    // 14.2857 %, 28.5714 %, 57.1429 %: one digit is missing, the first, or the second, lost most.
    #expect(close([1, 2, 4], of: 7) == [1429, 2857, 5714])
    #expect(close([1, 2, 4], of: 7, decimals: 0) == [14, 29, 57])
  }

  @Test func `exact shares stay, and amounts of 1 万亿元 do not overflow`() {
    #expect(close([1, 3], of: 4) == [2500, 7500])
    let trillion = Money.limit.fen * 1000
    #expect(close([trillion / 4, trillion / 4 * 3], of: trillion) == [2500, 7500])
  }

  @Test func `only parts of one whole are closed`() {
    let parts = [Ratio(1, over: 4)!, Ratio(3, over: 4)!]
    #expect(ShareClosing.make(parts, up: 4, of: 4))
    #expect(!ShareClosing.make(parts, up: 5, of: 4))
    #expect(!ShareClosing.make([Ratio(4, over: 4)!], up: 4, of: 4))
    #expect(!ShareClosing.make([Ratio(5, over: 4)!, Ratio(-1, over: 4)!], up: 4, of: 4))
    #expect(!ShareClosing.make([Ratio(1, over: 4)!, Ratio(3, over: 5)!], up: 4, of: 4))
  }
}
