import GoujiModel
import SourceReading
import TestSupport
import Testing

struct YAMLProblemsTests {
  @Test(arguments: [
    ("a: 1\n年度‸：2024\nb: 2\n", "全角"), ("a: 1\nb: c: 2\n", "冒号"), ("a: \"甲\nb: 2\n", "引号没有结束"),
    ("a: [1, 2\nb: 3\n", "右括号"), ("a: @甲\n", "加引号"), ("a:\n\t- 1\n", "制表符"),
    ("a: \"\\甲\"\n", "\\"), ("a: *甲\n", "加引号"), ("a:\n  - 1\n - 2\n", "缩进"), ("a: 1\n- 2\n", "缩进"),
    ("a: 1\n\u{1}\n", "控制字符"), ("# 注：甲\na: b: 2\n", "不能再有冒号"), ("- 1\nb: 2\n", "对齐"),
    ("a: 甲: 乙\n", "冒号"),
  ])
  func `what is wrong with the YAML is said in Chinese`(marked: String, words: String) throws {
    let text = MarkedText(marked)
    let outcome = YAMLNode.parse(SourceFile(path: "x.yaml", text: text.text))
    #expect(outcome.value == nil)
    let finding = try #require(outcome.findings.first)
    #expect(finding.code == .malformedYAML)
    #expect(finding.label.contains(words), "\(finding.label)")
    let english = (finding.message + finding.label).unicodeScalars.contains {
      ("a"..."z").contains($0) && $0 != "x"
    }
    #expect(!english, "\(finding.label)")
    let place = try #require(finding.place)
    #expect(place.column <= place.file.line(place.line).count + 1)
    if let mark = text.marks.first { #expect("\(place.line):\(place.column)" == mark) }
  }
}
