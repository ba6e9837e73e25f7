import GoujiModel
import Testing

struct NumberStyleTests {
  @Test(arguments: [
    (1, "一"), (2, "二"), (9, "九"), (10, "十"), (11, "十一"), (19, "十九"), (20, "二十"), (21, "二十一"),
    (99, "九十九"), (100, "一百"), (101, "一百零一"), (110, "一百一十"), (111, "一百一十一"), (200, "二百"),
    (305, "三百零五"), (999, "九百九十九"), (1000, "一千"), (1001, "一千零一"), (1010, "一千零一十"),
    (1100, "一千一百"), (1101, "一千一百零一"), (2008, "二千零八"), (9099, "九千零九十九"), (9990, "九千九百九十"),
    (9999, "九千九百九十九"), (0, "0"), (10000, "10000"), (-1, "-1"),
  ])
  func `numbers are written as one reads them`(_ number: Int, _ words: String) {
    #expect(ChineseNumeral.text(number) == words)
  }

  @Test func `no two numbers are written alike`() {
    let words = Set((1...9999).map(ChineseNumeral.text))
    #expect(words.count == 9999)
    #expect(words.allSatisfy { !$0.hasSuffix("零") && !$0.contains("零零") })
  }

  @Test(arguments: [
    ("一、", "十二、"), ("（一）", "（十二）"), ("1.", "12."), ("（1）", "（12）"), ("第一部分　", "第十二部分　"),
    ("一", "十二"), ("甲、", "甲、"), ("", ""), ("表1-1", "表12-1"),
  ])
  func `a pattern shows the first number of its kind`(_ pattern: String, _ twelfth: String) {
    #expect(NumberStyle(pattern: pattern).text(12) == twelfth)
  }
}
