import GoujiModel
import TestSupport
import Testing

@testable import ReportAuditing

struct PrintedEqualsExactTests {
  /// Exact 分 (or fraction), print, and whether the two agree; the unit is 万元.
  @Test(
    arguments: [
      (.amount(Money(fen: 12_968_460_000)), "12,968.46", true),
      (.amount(Money(fen: 12_968_460_000)), "12968.46", true),
      (.amount(Money(fen: 12_968_460_000)), "1,2968.46", false),
      (.amount(Money(fen: 12_968_465_000)), "12,968.47", true),
      (.amount(Money(fen: 12_968_465_001)), "12,968.46", false),
      (.amount(Money(fen: 12_968_465_001)), "12,968.47", true),
      (.amount(Money(fen: 1_000_000)), "1", true),
      (.amount(Money(fen: 1_000_000)), "10000元", true),
      (.amount(Money(fen: 1_000_000)), "10000.00万元", false),
      (.amount(Money(fen: 1_000_000)), "1.00%", false),
      (.amount(.zero), "", true),
      (.amount(.zero), "0.00", true),
      (.amount(Money(fen: 1)), "", false),
      (.amount(Money(fen: -3_500_000)), "-3.5", true),
      (.amount(Money(fen: -3_500_000)), "3.5", false),
      (.amount(Money(fen: -1)), "0.00", true),
      (.amount(.limit), "100,000,000.00", true),
      (.share(Ratio(1, over: 3)!), "33.33%", true),
      (.share(Ratio(1, over: 3)!), "33.34%", false),
      (.share(Ratio(1, over: 8)!), "12.5%", true),
      (.share(Ratio(6_657_200, over: 91_437_500)!), "7.28%", true),
      (.share(Ratio(6_657_200, over: 91_437_500)!), "7.76%", false),
      (.share(Ratio(.max, over: .max)!), "100%", true),
      (.count(12), "12", true), (.count(12), "13", false), (.count(1200), "1,200", true),
      (.count(1), "一", false), (.count(0), ".", false), (.count(0), "-", false),
    ] as [(FigureValue, String, Bool)])
  func `print agrees with the exact value to half of its last digit`(
    value: FigureValue, printed: String, agrees: Bool
  ) {
    #expect(audit(SampleReport.figure(value, printed: printed)).isEmpty == agrees)
  }

  @Test func `zeros dropped from a cell are still digits`() {
    let value = FigureValue.amount(Money(fen: 17_540_000))
    #expect(!audit(SampleReport.figure(value, printed: "17.5", trimmed: true)).isEmpty)
    let round = FigureValue.amount(Money(fen: 17_500_000))
    #expect(audit(SampleReport.figure(round, printed: "17.5", trimmed: true)).isEmpty)
  }

  /// 176.156 万元, what is printed, what the report says is shown, and what is found.
  @Test(
    arguments: [
      ("176.16", "176.16", []), ("176.15", "176.15", []),
      ("176.17", "176.17", [.beyondOneDigit]), ("176.14", "176.14", [.beyondOneDigit]),
      ("176.14", "176.15", [.printedDiffersFromExact]),
    ] as [(String, String, [FindingCode])])
  func `a balanced amount is off by less than a digit`(
    printed: String, shown: String, codes: [FindingCode]
  ) {
    let cell = SampleReport.figure(
      .amount(Money(fen: 176_156_000)), shown: .wan(shown), printed: printed)
    let table = SampleReport.table(header: [["科目", "金额"]], [[SampleReport.word("甲"), cell]])
    let balanced = RoundingPolicy(amounts: .balanced)
    #expect(audit([table], [], balanced).map(\.code) == codes)
    // Without 配平 nothing may be printed but the nearest number.
    #expect(audit([table], []).map(\.code) == [.printedDiffersFromExact])
  }

  @Test func `a closed share is off by less than a digit`() {
    let third = FigureValue.share(Ratio(1, over: 3)!)
    let closing = RoundingPolicy(shares: .closing)
    func codes(_ printed: String, _ scaled: Int, _ policy: RoundingPolicy) -> [FindingCode] {
      let figure = PrintedFigure(
        name: "占比", value: third, shown: .share(Ratio(scaled, over: 10_000)!), printed: printed,
        origin: SampleReport.nothing)
      return audit([], [figure], policy).map(\.code)
    }
    #expect(codes("33.34%", 3334, closing) == [])
    #expect(codes("33.35%", 3335, closing) == [.printedDiffersFromExact])
    #expect(codes("33.34%", 3334, RoundingPolicy()) == [.printedDiffersFromExact])
    #expect(codes("33.5%", 3350, RoundingPolicy(basis: .printed)) == [])
  }

  /// Of a column with decimals of its own, the digit is that of the column.
  @Test func `a closed share of one decimal is off by less than that`() {
    func codes(_ printed: String, _ scaled: Int) -> [FindingCode] {
      let format = NumberFormat(decimals: 1, grouping: false, zeros: .dropped, blankZero: false)
      let cell = Cell(
        .figure(
          CellFigure(
            value: .share(Ratio(50_601, over: 1_000_000)!),
            shown: .share(Ratio(scaled, over: 1000)!), printed: printed, format: format,
            origin: SampleReport.nothing)))
      let table = SampleReport.table(header: [["科目", "占比"]], [[SampleReport.word("甲"), cell]])
      return audit([table], [], RoundingPolicy(shares: .closing)).map(\.code)
    }
    #expect(codes("5%", 50) == [])
    #expect(codes("5.1%", 51) == [])
    #expect(codes("5.2%", 52) == [.printedDiffersFromExact])
    #expect(codes("4.9%", 49) == [.printedDiffersFromExact])
  }

  @Test func `a wrong print is reported with both values`() {
    let findings = audit(SampleReport.amount("12.50", printed: "12.05"))
    #expect(findings.map(\.code) == [.printedDiffersFromExact])
    #expect(findings.map(\.message) == ["表1第1行“甲”的“金额”印成“12.05”，准确数是 12.5 万元"])
    #expect(findings.first?.place?.description == "模板.yaml:10:3")
  }

  @Test func `a sentence may leave the sign to its words but not the size`() {
    let value = FigureValue.amount(Money(fen: -3_500_000))
    #expect(audit(figure: value, "3.5万元").isEmpty)
    #expect(audit(figure: value, "-3.5万元").isEmpty)
    #expect(audit(figure: .wan("3.50"), "-3.5万元").count == 1)
    #expect(
      audit(figure: value, "3.5元").map(\.message)
        == ["正文“（一）收入预算情况”中的“增减额”印成“3.5元”，准确数是 -3.5 万元"])
  }

  private func audit(_ cell: Cell) -> [Finding] {
    audit([SampleReport.table(header: [["科目", "金额"]], [[SampleReport.word("甲"), cell]])], [])
  }

  private func audit(figure value: FigureValue, _ printed: String) -> [Finding] {
    audit(
      [],
      [
        PrintedFigure(name: "增减额", value: value, printed: printed, origin: SampleReport.nothing)
      ])
  }

  private func audit(
    _ tables: [ReportTable], _ figures: [PrintedFigure],
    _ rounding: RoundingPolicy = RoundingPolicy()
  ) -> [Finding] {
    let report = SampleReport.make(tables, figures: figures)
    let template = SampleTemplate.make(rounding: rounding)
    return PrintedEqualsExact.result(
      report, template, ReportPlaces(report: report, template: template)
    ).findings
  }
}
