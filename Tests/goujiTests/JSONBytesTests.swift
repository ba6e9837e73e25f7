import Testing

@testable import BudgetWorkbench

struct JSONBytesTests {
  /// Each of them at every place of a text, beside others and alone: eight bytes are looked at at once.
  @Test(arguments: [
    ("\"", "\\\""), ("\\", "\\\\"), ("\n", "\\n"), ("\t", "\\t"), ("\r", "\\r"),
    ("\u{1}", "\\u0001"),
    ("\u{1F}", "\\u001f"), ("\u{0}", "\\u0000"),
  ])
  func `what must be escaped is found wherever it stands`(_ mark: String, _ escaped: String) {
    for rest in ["", "a", " !#[]~\u{7F}0", "支出", "€𝟙é"] {
      for before in 0..<20 {
        let start = String(repeating: "x", count: before)
        let text = start + mark + rest
        #expect(JSONText.string(text) == "\"\(start)\(escaped)\(rest)\"")
      }
    }
  }

  @Test func `all other texts stand as they are`() {
    for value in UInt32(0x20)...0x2FF where value != 0x22 && value != 0x5C {
      let scalar = String(Character(Unicode.Scalar(value) ?? " "))
      for before in 0..<9 {
        let text = String(repeating: "支", count: before) + scalar + "a1234567"
        #expect(JSONText.string(text) == "\"\(text)\"")
      }
    }
  }

  @Test func `objects and arrays within one another`() {
    let text = JSONText.made { json in
      json.object { json in
        json.string("a", "1")
        json.key("b")
        json.array([1, 2]) { $0.number($1) }
        json.key("c")
        json.lines([[1], []]) { json, items in json.array(items) { $0.number($1) } }
        json.key("d")
        json.object { $0.number("e", -3) }
        json.key("f")
        json.lines([Int]()) { $0.number($1) }
      }
    }
    #expect(
      text == """
        {"a": "1", "b": [1, 2], "c": [
          [1],
          []
        ], "d": {"e": -3}, "f": []}
        """)
  }
}
