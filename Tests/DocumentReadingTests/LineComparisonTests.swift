import GoujiModel
import TestSupport
import Testing

@testable import DocumentReading

struct LineComparisonTests {
  private static func told(_ expected: [String], _ found: [String]) -> [String] {
    LineComparison(expected.map(PrintedLine.text), found.map(PrintedLine.text)).differences.map {
      switch $0 {
      case .changed(let a, let b): "\(expected[a])→\(found[b])"
      case .missing(let a): "-\(expected[a])"
      case .added(let b): "+\(found[b])"
      case .moved(let a, _): "~\(expected[a])"
      }
    }
  }

  @Test(arguments: [
    (["甲一", "乙二", "丙三"], ["甲一", "乙二", "丙三"], []),
    (["甲一", "乙二", "丙三"], ["甲一", "丙三"], ["-乙二"]),
    (["甲一", "丙三"], ["甲一", "乙二", "丙三"], ["+乙二"]),
    (["甲一", "收入12.5万元", "丙三"], ["甲一", "收入12.6万元", "丙三"], ["收入12.5万元→收入12.6万元"]),
    (["甲一", "乙二", "丙三"], ["甲一", "全新的话", "丙三"], ["乙二→全新的话"]),
    (["甲", "乙", "丙", "丁"], ["乙", "丙", "丁", "甲"], ["~甲"]),
    (["收入12.5万元", "支出"], ["加的", "收入12.6万元", "支出"], ["+加的", "收入12.5万元→收入12.6万元"]),
    (["甲　乙", "a b"], ["甲乙", "a  b"], []),
    (["12 34"], ["1234"], ["12 34→1234"]),
  ])
  func `one change is that change and nothing else`(
    _ expected: [String], _ found: [String], _ differences: [String]
  ) {
    #expect(Self.told(expected, found) == differences)
  }

  @Test func `as many lines match as the longest common subsequence has`() {
    var chance = Chance.printed()
    for _ in 0..<300 {
      let letters = Int.random(in: 1...5, using: &chance)
      func line() -> [Int] {
        (0..<Int.random(in: 0...14, using: &chance)).map { _ in
          Int.random(in: 0..<letters, using: &chance)
        }
      }
      let (a, b) = (line(), line())
      let pairs = SequenceMatching(a, b).pairs
      #expect(pairs.allSatisfy { a[$0.first] == b[$0.second] })
      #expect(
        zip(pairs, pairs.dropFirst()).allSatisfy {
          $0.first < $1.first && $0.second < $1.second
        })
      #expect(pairs.count == Self.longestCommon(a, b), "\(a) \(b)")
    }
  }

  private static func longestCommon(_ a: [Int], _ b: [Int]) -> Int {
    var best = Array(repeating: Array(repeating: 0, count: b.count + 1), count: a.count + 1)
    for i in a.indices {
      for j in b.indices {
        best[i + 1][j + 1] = a[i] == b[j] ? best[i][j] + 1 : max(best[i][j + 1], best[i + 1][j])
      }
    }
    return best[a.count][b.count]
  }
}

struct TextMatchingTests {
  /// Pieces of the expected text, and what the other has in their place.
  @Test(arguments: [
    (["收入", "12.5万元", "。"], "收入13.5万元。", ["收入", "13.5万元", "。"]),
    (["收入", "12.5万元", "。"], "收入12.9万元。", ["收入", "12.9万元", "。"]),
    (["收入", "12.5万元", "。"], "收入。", ["收入", "", "。"]),
    (["比上年", "增加", "3%"], "比上年减少3%", ["比上年", "减少", "3%"]),
    (["甲", "1", "乙", "2"], "甲2乙1", ["甲", "2", "乙", "1"]),
    (["甲", "", "乙"], "甲乙", ["甲", "", "乙"]),
  ])
  func `each piece finds what stands in its place`(
    _ pieces: [String], _ found: String, _ places: [String]
  ) {
    let matching = TextMatching(pieces.joined(), found)
    var start = 0
    let texts = pieces.map { piece in
      let end = start + piece.unicodeScalars.count
      defer { start = end }
      return matching.foundText(matching.foundRange(start..<end))
    }
    #expect(texts == places)
  }
}
