import GoujiModel
import TestSupport
import Testing

/// Law 1 of the figure language: every operator over every value has a value, or none with a reason.
struct FigureArithmeticTests {
  private func outcome(
    _ operation: FigureOperator, _ a: FigureValue, _ b: FigureValue
  ) -> Result<FigureValue, NoValue> {
    do throws(NoValue) {
      return .success(try operation.value(a, b))
    } catch {
      return .failure(error)
    }
  }

  private static func fen(_ fen: Int) -> FigureValue { .amount(Money(fen: fen)) }

  @Test(
    arguments: [
      (.growth, fen(100), fen(-10), .failure(.negativeBase)),
      (.growth, fen(100), fen(0), .failure(.nothingBelow)),
      (.share, fen(100), fen(0), .failure(.nothingBelow)),
      (.share, fen(100), fen(-10), .failure(.negativeBase)),
      (.growth, fen(150), fen(100), .success(.share(Ratio(50, over: 100)!))),
      (.plus, fen(.max), fen(1), .failure(.tooLarge)),
      (.minus, fen(.min), fen(1), .failure(.tooLarge)),
      (.growth, fen(2_400_000_000_000_000), fen(1), .failure(.tooLarge)),
      (.plus, fen(1), .count(1), .failure(.faulty)),
      (.average, fen(100), .count(0), .failure(.nothingBelow)),
      (.average, fen(100), .count(3), .success(fen(33))),
      (.average, fen(-101), .count(2), .success(fen(-51))),
      (
        .score, .count(5), .share(Ratio(1, over: 3)!), .success(.quantity(Quantity(scaled: 16_700)))
      ),
      (.score, .count(.max), .share(Ratio(1, over: 3)!), .failure(.tooLarge)),
      (.least, fen(3), fen(-3), .success(fen(-3))),
      (.greatest, .count(3), .count(9), .success(.count(9))),
    ] as [(FigureOperator, FigureValue, FigureValue, Result<FigureValue, NoValue>)])
  func `each operator has its value, or says why there is none`(
    operation: FigureOperator, a: FigureValue, b: FigureValue,
    expected: Result<FigureValue, NoValue>
  ) {
    #expect(outcome(operation, a, b) == expected)
  }

  @Test func `no operator traps on any two values, and sums agree with wide ones`() {
    let seed = Chance.printedSeed()
    var random = Chance(seed: seed)
    for _ in 0..<5_000 {
      let (a, b) = (value(&random), value(&random))
      for operation in FigureOperator.allCases {
        let result = outcome(operation, a, b)
        guard let x = a.whole, let y = b.whole, a.kind == b.kind else { continue }
        let wide = operation == .plus ? Int128(x) + Int128(y) : Int128(x) - Int128(y)
        guard operation.isSign else { continue }
        switch result {
        case .success(let value):
          #expect(value.whole.map { Int128($0) } == wide, "seed \(seed)")
        case .failure(let reason):
          #expect(
            reason == .tooLarge && wide.magnitude > UInt128(FigureValue.limit), "seed \(seed)")
        }
      }
    }
  }

  private func value(_ random: inout Chance) -> FigureValue {
    let number =
      [0, 1, -1, 99, -12_345_678, Money.limit.fen, -Money.limit.fen, .max, .min]
      .randomElement(using: &random)!
    switch Int.random(in: 0..<4, using: &random) {
    case 0: return .amount(Money(fen: number))
    case 1: return .count(number)
    case 2: return .quantity(Quantity(scaled: number))
    default:
      return .share(Ratio(number, over: Int.random(in: 1...1_000_000, using: &random))!)
    }
  }
}
