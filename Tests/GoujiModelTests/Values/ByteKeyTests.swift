import GoujiModel
import Testing

struct ByteKeyTests {
  /// Up to fifteen bytes stand in the string itself, more of them elsewhere.
  static let texts = ["", "a", "项目", "单位", "公务接待费", "公务接待费用", "一般公共预算当年拨款", "一般公共预算上年结转"]

  @Test func `texts have the same bytes where their bytes are the same`() {
    for a in Self.texts {
      for b in Self.texts {
        // Put together anew, so that the two never share storage.
        let copy = String(decoding: Array(b.utf8), as: UTF8.self)
        var roomy = copy
        roomy.reserveCapacity(100)
        #expect(a.sameBytes(as: copy) == (a == b))
        #expect(a.sameBytes(as: roomy) == (a == b))
        #expect(roomy.sameBytes(as: a) == (a == b))
      }
    }
  }

  @Test(arguments: [
    ("人员减少", "减少", true), ("人员减少", "人员", true), ("人员减少", "人员减少", true),
    ("人员减少", "员少", false), ("减", "减少", false), ("人员减少", "", true), ("", "减", false),
  ])
  func `a part is found wherever it stands`(text: String, part: String, isFound: Bool) {
    #expect(text.containsBytes(of: part) == isFound)
  }

  @Test(arguments: [
    ("基本支出/公用经费", "/公用经费", true), ("公用经费", "/公用经费", false), ("公用经费", "", true),
    ("基本支出/公用经费", "基本支出", false),
  ])
  func `an end is found at the end only`(text: String, end: String, isFound: Bool) {
    #expect(text.endsWithBytes(of: end) == isFound)
  }
}
