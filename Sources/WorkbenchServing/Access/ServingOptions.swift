import BudgetWorkbench
import GoujiModel

/// How the site is served.
package struct ServingOptions: Sendable {
  /// Names besides those of the loopback under which it may be asked for, such as that of a proxy:
  /// `budget.example.cn`, or with a port.
  package var hosts: [String] = []
  /// Lets in those who have a token; nil where none is asked for, and whoever asks is the owner.
  package var admission: Admission?
  /// Where packages of the board are, and are written.
  package var packages = "out"
  /// Where published files are; nil for the usual folder.
  package var published: String?
  /// From which days are counted.
  package var today: @Sendable () -> CalendarDay? = { .ofThisComputer }
  /// A line for each request that was refused.
  package var log: @Sendable (String) -> Void = { Terminal.note($0) }
  package var limits = ServingLimits()

  package init() {}
}

/// What a request may cost.
package struct ServingLimits: Sendable {
  /// Bytes of what is uploaded; the readers of files have limits of their own behind it.
  package var body = 32 << 20
  /// Of a form without files: what people type.
  package var fields = 1 << 20
  /// Of all that is being uploaded at a time, and of what one sender uploads.
  package var inFlight = 256 << 20
  package var inFlightOfOne = 64 << 20
  /// Bytes of the headers, all together, and of one of them.
  package var headers = 16 << 10
  package var headerCount = 100
  package var pathLength = 2_000
  package var connections = 512
  /// From one address; of those that come through a proxy nobody knows which are whose.
  package var connectionsOfOne = 256
  /// Seconds until a request must have begun, and until it must have come in.
  package var secondsUntilRequest = 30
  package var secondsForRequest = 60
  /// Seconds in which nothing of an answer is taken.
  package var secondsForAnswer = 60

  package init() {}

  /// What is said of a body that is longer.
  static func tooLarge(_ limit: Int) -> String {
    limit >= 1 << 20 ? "内容太大，至多 \(limit >> 20) MB。" : "内容太大，至多 \(limit >> 10) KB。"
  }
}
