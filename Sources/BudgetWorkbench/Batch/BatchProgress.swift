/// How far a long run is: one line on a terminal that changes, nothing elsewhere.
struct BatchProgress {
  private let total: Int
  private let isShown: Bool
  private let start = ContinuousClock.now
  private var shownAt = ContinuousClock.now
  private var isThere = false

  /// Not to be written again more often than this.
  private static let pause = Duration.milliseconds(100)

  init(total: Int, isShown: Bool = Terminal.isRead) {
    self.total = total
    self.isShown = isShown
  }

  /// Takes the line away, before something else is written.
  mutating func clear() {
    guard isThere else { return }
    Terminal.prompt("\r\u{1B}[K")
    isThere = false
  }

  mutating func show(done: Int) {
    let now = ContinuousClock.now
    guard isShown, done < total, now - shownAt >= Self.pause else { return }
    shownAt = now
    Terminal.prompt("\r\u{1B}[K" + Self.words(done: done, of: total, in: now - start))
    isThere = true
  }

  /// `已完成 37/200，每秒 45.2 份，大约还要 4 秒`
  static func words(done: Int, of total: Int, in time: Duration) -> String {
    let milliseconds = max(1, Int(time / .milliseconds(1)))
    let tenths = done * 10_000 / milliseconds
    var words = "已完成 \(done)/\(total)"
    guard done > 0 else { return words }
    words +=
      tenths >= 10
      ? "，每秒 \(tenths / 10).\(tenths % 10) 份" : "，每份 \(milliseconds / done / 1_000) 秒"
    let rest = (total - done) * (milliseconds / done) / 1_000
    return words + "，大约还要 " + (rest >= 120 ? "\(rest / 60) 分钟" : "\(rest) 秒")
  }
}
