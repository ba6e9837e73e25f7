import SourceReading
import Testing

struct NumberSlipTests {
  @Test(arguments: [
    ("(1,000.00)", NumberSlip.brackets), ("（5）", .brackets), ("1O0", .letters("O", digits: "100")),
    ("l2.5", .letters("l", digits: "12.5")), ("213O301", .letters("O", digits: "2130301")),
    ("12%", .percent), ("１２％", .percent), ("5‰", .percent), ("1.12E+06", .scientific),
    ("1e5", .scientific),
    ("2024-03-01", .date), ("2024/3/1", .date), ("2024-03-01 08:30", .date), ("3月1日", .date),
    ("1-Mar", .date), ("1.286.400,00", .swappedMarks("1,286,400.00")),
    ("1.234,5", .swappedMarks("1,234.5")),
    ("12。5", .fullStop), ("12.5万元", .unit("万元")), ("3千元", .unit("千元")), ("5万", .unit("万")),
    ("¥1,200", .currency), ("1200￥", .currency), ("-", .nothing), ("——", .nothing), ("/", .nothing),
    ("无", .nothing), ("五万", .chineseDigits), ("壹佰元整", .chineseDigits), ("100+200", .calculation),
    ("=A1", .calculation), ("3*5", .calculation), ("10-20", .range), ("10至20", .range),
    ("约5", .approximate), ("5以上", .approximate), ("1,23", .commas), ("12,34,567", .commas),
  ])
  func `a slip is told by its marks`(text: String, slip: NumberSlip) {
    #expect(NumberSlip(text) == slip)
  }

  @Test(arguments: ["甲", "办公费", "A4纸", "1.2.3.4", "2080101 行政运行"])
  func `words are no slip`(text: String) {
    #expect(NumberSlip(text) == nil)
  }
}
